package lode.search;

import java.util.List;

/** Where a search keeps, generation by generation, what it needs to go on after it was interrupted. */
public interface Journal {

    /** Keeps nothing. */
    Journal NONE = new Journal() {
        @Override
        public Iterable<byte[]> states() {
            return List.of();
        }

        @Override
        public void keep(Page page) {
            // a search that cannot be resumed
        }
    };

    /**
     * What is kept of one generation.
     *
     * @param generations what is known after each so far, this one last
     * @param trials      the formulas that it tried and no generation before it
     * @param state       what the search needs besides, for {@link Journal#states}
     */
    record Page(List<Generation> generations, List<Trial> trials, byte[] state) {

        /** Copies the lists. */
        public Page {
            generations = List.copyOf(generations);
            trials = List.copyOf(trials);
        }

        /** What is known after this one. */
        public Generation generation() {
            return generations.getLast();
        }
    }

    /** The states of the generations kept so far, in order; the search goes on after the last. */
    Iterable<byte[]> states();

    /**
     * Keeps a generation: for good, before this returns.
     *
     * @throws lode.panel.UserException if it cannot be written
     */
    void keep(Page page);
}
