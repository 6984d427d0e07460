package lode.search;

import lode.measure.RankIc;

/** What is known of a canonical formula on the training days. */
sealed interface Standing {

    /**
     * Its score.
     *
     * @param path     how its daily rank correlation moves
     * @param rankIc   mean daily rank correlation
     * @param coverage share of the pool's cells with a label that have a value, or of the days that have a rank correlation,
     *                 whichever is less
     * @param figures  what the {@link Aim} asks for, in the order of {@link Aim#figures}; the same for the negative
     * @param cases    mean daily rank correlation in each part of the training days, see {@link Cases}
     * @param sketch   of its ranks; empty where novelty does not count
     */
    record Exact(IcPath path, double rankIc, double coverage, double[] figures, double[] cases, Sketch sketch)
            implements Standing {

        static Exact of(RankIc.Daily daily, double[] figures, Sketch sketch) {
            double mean = daily.mean();
            return new Exact(
                    IcPath.of(daily.ics(), mean),
                    mean,
                    Math.min(daily.coverage(), daily.scored()),
                    figures,
                    Cases.of(daily.ics()),
                    sketch);
        }

        @Override
        public boolean decides(double needed) {
            return true;
        }
    }

    /**
     * Its race was stopped: it has no score.
     *
     * @param estimate of its mean daily rank correlation; for display only, and never as a score
     * @param most     its mean daily rank correlation is smaller than this in size
     */
    record Stopped(double estimate, double most) implements Standing {

        @Override
        public boolean decides(double needed) {
            return most < needed;
        }
    }

    /** Whether it is known if the mean daily rank correlation is at least so large. */
    boolean decides(double needed);
}
