package lode.search;

/** What is known of a formula on the training days. */
sealed interface Standing {

    /** Its score. */
    record Exact(Score score) implements Standing {

        @Override
        public boolean decides(double needed) {
            return true;
        }

        @Override
        public Exact turned() {
            return new Exact(score.turned());
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

        @Override
        public Stopped turned() {
            return new Stopped(-estimate, most);
        }
    }

    /** Whether it is known if the mean daily rank correlation is at least so large. */
    boolean decides(double needed);

    /** What is known of the negative. */
    Standing turned();
}
