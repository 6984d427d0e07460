package lode.backtest;

import java.time.LocalDate;

/**
 * How much a run held at each close. A short leg counts with its sign where nothing else is said.
 *
 * @param net   weights added up: the invested share of NAV
 * @param gross sizes of the weights added up
 * @param value sizes of the values added up, in money
 * @param names how many instruments were held
 */
public record Exposure(double[] net, double[] gross, double[] value, double[] names) {

    /** The exposure of a run, by its positions. */
    public static Exposure of(BacktestResult result) {
        int days = result.days().size();
        var exposure = new Exposure(new double[days], new double[days], new double[days], new double[days]);
        int t = 0;
        LocalDate day = result.days().getFirst();
        for (Position position : result.positions()) {
            while (!position.day().equals(day)) {
                day = result.days().get(++t);
            }
            exposure.net[t] += position.weight();
            exposure.gross[t] += Math.abs(position.weight());
            exposure.value[t] += Math.abs(position.value());
            exposure.names[t]++;
        }
        return exposure;
    }
}
