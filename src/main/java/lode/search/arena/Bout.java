package lode.search.arena;

import java.util.List;
import java.util.Optional;

/**
 * One search of one entrant, and what was measured of it.
 *
 * @param key         who searched what
 * @param conditions  tells all that decides the search from others: budget, plan, data, version
 * @param distinct    distinct formulas that were tried, of which those within the budget counted
 * @param generations that were bred
 * @param verdict     what was measured
 */
public record Bout(Key key, String conditions, int distinct, int generations, Verdict verdict) {

    /**
     * Who searched what.
     *
     * @param data    the dataset's name
     * @param entrant the entrant's name
     * @param seed    of the search
     */
    public record Key(String data, String entrant, long seed) {}

    /**
     * What was measured of the formulas that training chose.
     *
     * @param formula the fittest; empty if none was worth its length
     * @param size    operators, fields and numbers in it
     * @param best    its RankIC
     * @param unlike  how many of the ten fittest that are unlike each other there were
     * @param topTen  the RankIC of their mean, each with equal weight
     * @param planted which planted formulas were found; empty where none are planted
     */
    public record Verdict(
            Optional<String> formula, int size, Looks best, int unlike, Looks topTen, Optional<Recovery> planted) {}

    /**
     * Mean daily RankIC in the direction of training; NaN if there is none.
     *
     * @param training   on the days that chose
     * @param validation on the days after
     * @param test       on the last days
     */
    public record Looks(double training, double validation, double test) {

        /** Nothing was found. */
        public static final Looks NONE = new Looks(Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * Which planted formulas one of the chosen ranks like.
     *
     * @param planted  how many there are to be found
     * @param inTen    those found among the ten fittest that are unlike each other
     * @param inTwenty those found among twenty
     */
    public record Recovery(int planted, List<String> inTen, List<String> inTwenty) {

        /** Copies the lists. */
        public Recovery {
            inTen = List.copyOf(inTen);
            inTwenty = List.copyOf(inTwenty);
        }
    }
}
