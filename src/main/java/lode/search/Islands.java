package lode.search;

/**
 * Populations that breed apart, and send their best formulas around a ring.
 *
 * @param count    how many
 * @param every    generations between two migrations
 * @param migrants formulas that each island sends to the next one, where they take the places of the least fit
 */
public record Islands(int count, int every, int migrants) {

    /** One population. */
    public static final Islands ONE = new Islands(1, 5, 2);

    /** Checks that there is one at least. */
    public Islands {
        Numbers.requireAtLeast("islands.count", count, 1);
        Numbers.requireAtLeast("islands.every", every, 1);
        Numbers.requireAtLeast("islands.migrants", migrants, 0);
    }

    /** How many of some things go to an island, by its number from 0: as many as to the others, or one more. */
    int share(int things, int island) {
        return things / count + (island < things % count ? 1 : 0);
    }

    /** Whether formulas migrate after a generation. */
    boolean migrateAfter(int generation) {
        return count > 1 && migrants > 0 && generation % every == 0;
    }
}
