package lode.data.synthetic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Field;

/** The fields of the market, day-major, as they are written day by day; NaN where nothing is written. */
final class Tape {

    final int width;
    final double[] open;
    final double[] high;
    final double[] low;
    final double[] close;
    final double[] volume;
    final double[] totalTurnover;
    final double[] vwap;
    final double[] turnoverRate;
    final double[] returns;
    final double[] vwapRaw;
    final double[] closeRaw;
    final double[] suspended;
    final double[] st;
    final double[] limitUp;
    final double[] limitDown;

    private final SequencedMap<Field, double[]> fields = new LinkedHashMap<>();
    private final double[] lastClose;

    Tape(Axes axes) {
        width = axes.width();
        int cells = axes.cells();
        open = field("open", cells);
        high = field("high", cells);
        low = field("low", cells);
        close = field("close", cells);
        volume = field("volume", cells);
        totalTurnover = field("total_turnover", cells);
        vwap = field("vwap", cells);
        turnoverRate = field("turnover_rate", cells);
        returns = field("returns", cells);
        vwapRaw = field("vwap_raw", cells);
        closeRaw = field("close_raw", cells);
        suspended = field("suspended", cells);
        st = field("st", cells);
        limitUp = field("limit_up", cells);
        limitDown = field("limit_down", cells);
        lastClose = missing(width);
    }

    private double[] field(String name, int cells) {
        double[] values = missing(cells);
        fields.put(Field.standard(name).orElseThrow(), values);
        return values;
    }

    private static double[] missing(int length) {
        var values = new double[length];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** Adds all fields to a dataset on the same axes. */
    void addTo(Dataset.Builder dataset) {
        fields.forEach(dataset::field);
    }

    /** Writes what is known of a listed instrument even if it does not trade. */
    void status(int day, int instrument, boolean isSuspended, boolean isSpecial) {
        int cell = day * width + instrument;
        suspended[cell] = isSuspended ? 1 : 0;
        st[cell] = isSpecial ? 1 : 0;
    }

    /** Writes a day of trade. */
    void trade(int day, int instrument, Bars.Bar bar, PriceBand band, double factor) {
        int cell = day * width + instrument;
        open[cell] = Quotes.yuan(bar.open()) * factor;
        high[cell] = Quotes.yuan(bar.high()) * factor;
        low[cell] = Quotes.yuan(bar.low()) * factor;
        close[cell] = Quotes.yuan(bar.close()) * factor;
        vwap[cell] = Quotes.yuan(bar.mean()) * factor;
        closeRaw[cell] = Quotes.yuan(bar.close());
        vwapRaw[cell] = Quotes.yuan(bar.mean());
        limitUp[cell] = bar.close() == band.up() ? 1 : 0;
        limitDown[cell] = bar.close() == band.down() ? 1 : 0;
        returns[cell] = close[cell] / lastClose[instrument] - 1;
        lastClose[instrument] = close[cell];
    }

    /** Writes how much was traded on a day whose prices are written. */
    void turnover(int day, int instrument, double shares, double floatShares) {
        int cell = day * width + instrument;
        volume[cell] = shares;
        totalTurnover[cell] = shares * vwapRaw[cell];
        turnoverRate[cell] = shares / floatShares;
    }
}
