package lode.report.combination;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import lode.combine.Combination;
import lode.combine.Explanation;
import lode.combine.Fit;
import lode.combine.Material;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.measure.Split;
import lode.panel.Origin;

/**
 * Combinations of the same factors side by side.
 *
 * @param origin   where the data come from
 * @param note     one line that says what it was made from
 * @param settings how factors were prepared and combined, by key; the method is that of each
 * @param split    the days of the scorecards
 * @param material the factors
 * @param made     the combinations, at least one
 */
public record CombinationReport(
        Origin origin,
        String note,
        SequencedMap<String, String> settings,
        Split split,
        Material material,
        List<Made> made) {

    /** Copies the list. */
    public CombinationReport {
        made = List.copyOf(made);
    }

    /** The days on which any combination was used, with the rank correlation of each; NaN where one was not. */
    SortedMap<LocalDate, double[]> daily() {
        SortedMap<LocalDate, double[]> rows = new TreeMap<>();
        List<LocalDate> days = material.axes().days();
        for (int m = 0; m < made.size(); m++) {
            for (Fit fit : made.get(m).combination().fits()) {
                for (int k = 0; k < fit.outOfSample().length; k++) {
                    rows.computeIfAbsent(days.get(fit.day() + k), _ -> missing())[m] = fit.outOfSample()[k];
                }
            }
        }
        return rows;
    }

    private double[] missing() {
        double[] row = new double[made.size()];
        Arrays.fill(row, Double.NaN);
        return row;
    }

    /** Whether the market is invented. */
    public boolean synthetic() {
        return origin.synthetic();
    }

    /**
     * A combination.
     *
     * @param name        what it is called in the registry
     * @param combination its values, and how they were learned
     * @param scorecard   how it did
     * @param explanation what factors contribute, where trees were learned
     */
    public record Made(String name, Combination combination, Scorecard scorecard, Optional<Explanation> explanation) {

        /** The name of its method, in files and tables. */
        public String method() {
            return combination.method().toString();
        }

        /** What was learned that was not there: the mean rank correlation in sample less that out of sample. */
        double gap() {
            return combination.inSample() - combination.outOfSample();
        }

        /** The rank correlations of the days on which it was used. */
        public IcStats outOfSample(Material material) {
            double[] all = combination.fits().stream()
                    .flatMapToDouble(fit -> Arrays.stream(fit.outOfSample()))
                    .toArray();
            return IcStats.of(all, 0, all.length, material.label().horizon());
        }
    }
}
