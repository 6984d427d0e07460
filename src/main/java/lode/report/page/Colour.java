package lode.report.page;

/** A colour of lines and bars. Each has a shade for light and one for dark pages; see {@code page.js}. */
public sealed interface Colour {

    /** One that every common kind of colour blindness tells from the others. */
    enum Named implements Colour {
        /** For what a chart is about. */
        BLUE,
        /** For a second series beside it. */
        ORANGE,
        /** For what others are compared with. */
        INK,
        /** For what stands back. */
        GREY
    }

    /**
     * One of many in an order, from blue over grey to orange.
     *
     * @param share 0 for the first, 1 for the last
     */
    record Between(double share) implements Colour {

        /** The colour of the one at a place from 0, among so many. */
        public static Between of(int place, int count) {
            return new Between(count == 1 ? 0 : (double) place / (count - 1));
        }
    }
}
