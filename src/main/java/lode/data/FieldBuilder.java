package lode.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lode.panel.Axes;
import lode.panel.Board;
import lode.panel.Dataset;
import lode.panel.Field;

/**
 * Makes the fields of a dataset from the bars that a source delivers.
 *
 * <p>Prices and volumes count only on days with a trade. What the source does not deliver is derived where that is
 * possible, and {@link #notes()} says how.
 */
final class FieldBuilder {

    private static final Set<String> OF_TRADES = Set.of(
            "open",
            "high",
            "low",
            "close",
            "volume",
            "total_turnover",
            "vwap",
            "turnover_rate",
            "vwap_raw",
            "close_raw");
    private static final Set<String> NOT_STORED = Set.of("preclose", "factor", "returns", "suspended");

    private final Delivered delivered;
    private final Axes axes;
    private final Trading trading;
    private final Map<String, double[]> fields = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private FieldBuilder(Delivered delivered) {
        this.delivered = delivered;
        this.axes = delivered.axes();
        this.trading = Trading.of(delivered);
    }

    /** Makes the fields. */
    static FieldBuilder of(Delivered delivered) {
        var builder = new FieldBuilder(delivered);
        builder.copyDelivered();
        builder.fields.put("suspended", builder.trading.suspended());
        builder.fields.put("returns", Returns.of(builder.axes.all(), builder.field("close")));
        builder.deriveAverages();
        builder.deriveLimits();
        return builder;
    }

    /** The cells with a trade. */
    BitSet tradedCells() {
        return trading.cells();
    }

    /** What a user must know about the fields, one sentence each. */
    List<String> notes() {
        return notes;
    }

    /** Adds the fields: the standard ones in their order, then the source's own. */
    void addTo(Dataset.Builder builder) {
        for (Field field : Field.STANDARD) {
            find(field.name()).ifPresent(values -> builder.field(field, values));
        }
        for (String name : delivered.names()) {
            if (Field.standard(name).isEmpty()) {
                find(name).ifPresent(values -> builder.field(Field.custom(name), values));
            }
        }
    }

    private double[] field(String name) {
        return find(name).orElseThrow();
    }

    private Optional<double[]> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private void copyDelivered() {
        for (String name : delivered.names()) {
            if (!NOT_STORED.contains(name)) {
                double[] values = delivered.find(name).orElseThrow();
                fields.put(name, OF_TRADES.contains(name) ? trading.only(values) : values);
            }
        }
    }

    private double[] missing() {
        double[] values = new double[axes.cells()];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private void deriveAverages() {
        if (find("vwap_raw").isEmpty()
                && find("volume").isPresent()
                && find("total_turnover").isPresent()) {
            fields.put("vwap_raw", over(field("total_turnover"), field("volume")));
        }
        Optional<double[]> factor = delivered.find("factor");
        if (factor.isPresent() && find("close_raw").isEmpty()) {
            fields.put("close_raw", over(field("close"), factor.get()));
        }
        if (find("vwap").isPresent() || find("vwap_raw").isEmpty()) {
            return;
        }
        if (factor.isPresent()) {
            fields.put("vwap", times(field("vwap_raw"), factor.get()));
        } else if (find("low").isPresent() && find("high").isPresent()) {
            fields.put("vwap", VwapEstimate.of(axes.all(), field("low"), field("high"), field("vwap_raw")));
            notes.add("vwap is an estimate: the source has no adjustment factor; see docs/data.md");
        }
    }

    private void deriveLimits() {
        boolean known = List.of("high", "low", "vwap", "vwap_raw").stream().allMatch(fields::containsKey);
        boolean given = fields.containsKey("limit_up") || fields.containsKey("limit_down");
        boolean mainland = axes.instruments().stream().anyMatch(one -> PriceLimits.isKnown(Board.of(one)));
        if (!known || given || !mainland) {
            return;
        }
        var flags = LimitFlags.of(
                axes,
                new LimitFlags.Prices(
                        field("high"),
                        field("low"),
                        field("close"),
                        delivered.find("preclose").orElseGet(this::lastClose),
                        over(field("vwap"), field("vwap_raw")),
                        find("st").orElseGet(this::missing)));
        fields.put("limit_up", flags.up());
        fields.put("limit_down", flags.down());
        notes.add("limit_up and limit_down are told from adjusted closes, and known only after the close");
    }

    private double[] lastClose() {
        double[] close = field("close");
        double[] returns = field("returns");
        double[] last = new double[close.length];
        Arrays.setAll(last, cell -> close[cell] / (1 + returns[cell]));
        return last;
    }

    /** A quotient, missing where the divisor is not positive. */
    private static double[] over(double[] a, double[] b) {
        double[] quotient = new double[a.length];
        Arrays.setAll(quotient, cell -> b[cell] > 0 ? a[cell] / b[cell] : Double.NaN);
        return quotient;
    }

    private static double[] times(double[] a, double[] b) {
        double[] product = new double[a.length];
        Arrays.setAll(product, cell -> a[cell] * b[cell]);
        return product;
    }
}
