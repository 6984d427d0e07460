package lode.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lode.panel.Panel;
import lode.panel.Pool;

/**
 * What is done to a factor before it is tested, in this order, on each date by itself.
 *
 * @param steps the steps
 */
public record Preprocessing(List<Step> steps) {

    /** Copies the steps. */
    public Preprocessing {
        steps = List.copyOf(steps);
    }

    /**
     * What came out.
     *
     * @param stages the values after each step, the last of which are the result; only the result unless all were asked for
     * @param flat   on how many dates all values were equal when they were to be standardised
     * @param thin   on how many dates there were too few values to neutralise
     */
    public record Prepared(List<Panel> stages, int flat, int thin) {

        /** The result. */
        public Panel values() {
            return stages.getLast();
        }
    }

    /** Prepares a factor; whoever does not count is missing. */
    public Prepared of(Panel factor, Pool pool, Exposures exposures) {
        return run(factor, pool, exposures, false);
    }

    /** The same, and keeps what each step made of it; the first stage are the values of who counts. */
    public Prepared keepingStages(Panel factor, Pool pool, Exposures exposures) {
        return run(factor, pool, exposures, true);
    }

    private Prepared run(Panel factor, Pool pool, Exposures exposures, boolean keeping) {
        var axes = factor.axes();
        List<double[]> stages = new ArrayList<>();
        for (int s = keeping ? 0 : steps.size(); s <= steps.size(); s++) {
            stages.add(new double[axes.cells()]);
        }
        int flat = 0;
        int thin = 0;
        for (int date = 0; date < axes.length(); date++) {
            int offset = date * axes.width();
            double[] row = Arrays.copyOfRange(factor.values(), offset, offset + axes.width());
            for (int i = 0; i < row.length; i++) {
                row[i] = pool.contains(date, i) && Double.isFinite(row[i]) ? row[i] : Double.NaN;
            }
            for (int s = 0; s <= steps.size(); s++) {
                if (s > 0) {
                    Step.Finding finding = steps.get(s - 1).apply(row, exposures, date);
                    flat += finding == Step.Finding.FLAT ? 1 : 0;
                    thin += finding == Step.Finding.THIN ? 1 : 0;
                }
                int stage = s - (steps.size() + 1 - stages.size());
                if (stage >= 0) {
                    System.arraycopy(row, 0, stages.get(stage), offset, row.length);
                }
            }
        }
        return new Prepared(
                stages.stream().map(values -> Panel.wrap(axes, values)).toList(), flat, thin);
    }
}
