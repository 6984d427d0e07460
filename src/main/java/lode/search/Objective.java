package lode.search;

import lode.measure.Fitness;

/** Something that formulas are to be good at, beside other things. */
public sealed interface Objective {

    /** A figure of their values. */
    record Figure(Fitness fitness) implements Objective {
        @Override
        public boolean wantsMore() {
            return fitness.wanted() == Fitness.Wanted.HIGH;
        }

        @Override
        public String toString() {
            return fitness.name();
        }
    }

    /** To have few operators, fields and numbers. */
    record Size() implements Objective {
        @Override
        public boolean wantsMore() {
            return false;
        }

        @Override
        public String toString() {
            return SIZE;
        }
    }

    /** What experiments call {@link Size}. */
    String SIZE = "size";

    /** Whether more of it is better. */
    boolean wantsMore();

    /**
     * The objective of that name.
     *
     * @throws lode.panel.UserException if there is none; the message names the nearest
     */
    static Objective named(String name) {
        return name.equals(SIZE) ? new Size() : new Figure(Fitness.named(name));
    }
}
