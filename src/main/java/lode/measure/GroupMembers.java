package lode.measure;

import java.util.Arrays;
import java.util.BitSet;
import lode.panel.DayRanks;
import lode.panel.Panel;

/**
 * Which quantile group each instrument is in, date by date.
 *
 * <p>Everyone who counts and has a value is in a group, whether the return that follows is known or not: nobody knows it yet.
 */
final class GroupMembers {

    /** Those that are in no group. */
    private static final int NONE = -1;

    /** The group of each instrument of each date, from 0 for the one to hold. */
    private final int[][] groups;

    private final boolean[] collided;

    private GroupMembers(int[][] groups, boolean[] collided) {
        this.groups = groups;
        this.collided = collided;
    }

    /**
     * Cuts each date.
     *
     * @param direction 1 if the highest values are the group to hold, -1 if the lowest are
     */
    static GroupMembers of(TestGround ground, Panel factor, int direction) {
        int dates = ground.axes().length();
        int width = ground.width();
        int number = ground.settings().groups();
        int[][] groups = new int[dates][width];
        boolean[] collided = new boolean[dates];
        var section = new Section(ground.pool());
        var ranks = new DayRanks(width);
        var cut = new QuantileGroups(width, number);
        for (int k = 0; k < dates; k++) {
            Arrays.fill(groups[k], NONE);
            int n = section.take(factor.values(), k);
            int[] ranked = ranks.of(section.x(), n);
            if (n >= ground.settings().fewestPairs() && !Pairs.constant(ranked, n)) {
                collided[k] = !cut.cut(ranked, n, 1);
                for (int g = 0; g < number; g++) {
                    int group = direction < 0 ? g : number - 1 - g;
                    for (int j = cut.bound(g); j < cut.bound(g + 1); j++) {
                        groups[k][section.instruments()[cut.order()[j]]] = group;
                    }
                }
            }
        }
        return new GroupMembers(groups, collided);
    }

    /** Whether equal values of a date had to be told apart by the order of the instruments. */
    boolean[] collided() {
        return collided;
    }

    /** The group of an instrument. */
    int group(int date, int instrument) {
        return groups[date][instrument];
    }

    /** Whether an instrument is in any group. */
    boolean isIn(int date, int instrument) {
        return groups[date][instrument] != NONE;
    }

    /** The instruments of a group, date by date. */
    BitSet[] of(int group) {
        BitSet[] members = new BitSet[groups.length];
        for (int k = 0; k < groups.length; k++) {
            members[k] = new BitSet(groups[k].length);
            for (int i = 0; i < groups[k].length; i++) {
                members[k].set(i, groups[k][i] == group);
            }
        }
        return members;
    }

    /** The share of each date's instruments that were not there so many dates before; NaN where none was. */
    static double[] turnover(BitSet[] members, int lag) {
        double[] turnover = new double[members.length];
        for (int k = 0; k < members.length; k++) {
            boolean known = k >= lag && !members[k - lag].isEmpty();
            turnover[k] = known ? newcomers(members[k - lag], members[k]) : Double.NaN;
        }
        return turnover;
    }

    private static double newcomers(BitSet before, BitSet now) {
        var fresh = (BitSet) now.clone();
        fresh.andNot(before);
        return (double) fresh.cardinality() / now.cardinality();
    }
}
