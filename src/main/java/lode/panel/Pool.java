package lode.panel;

import java.util.BitSet;

/**
 * Who counts on each day: the instruments that were members that day and traded.
 *
 * <p>Membership is a fact of its day. Where a source has no history of members, the pool says that
 * it is not {@linkplain #pointInTime() point in time}, and every output repeats it.
 */
public final class Pool {

    private final String name;
    private final Axes axes;
    private final BitSet members;
    private final boolean pointInTime;

    private Pool(String name, Axes axes, BitSet members, boolean pointInTime) {
        if (members.length() > axes.cells()) {
            throw new AxesMismatchException("the members of pool '" + name + "' lie beyond " + axes);
        }
        this.name = name;
        this.axes = axes;
        this.members = members;
        this.pointInTime = pointInTime;
    }

    /**
     * A pool of the given cells, copied.
     *
     * @param members     bit {@code t * width + i} is set where instrument i counts on day t
     * @param pointInTime whether the source knew the members of each day
     */
    public static Pool copyOf(String name, Axes axes, BitSet members, boolean pointInTime) {
        return new Pool(name, axes, (BitSet) members.clone(), pointInTime);
    }

    /** The name by which it is asked for, such as {@code hs300}. */
    public String name() {
        return name;
    }

    /** The days and instruments. */
    public Axes axes() {
        return axes;
    }

    /** Whether the members of a day are those that were known on it. */
    public boolean pointInTime() {
        return pointInTime;
    }

    /** Whether the instrument counts on the day. */
    public boolean contains(int day, int instrument) {
        return members.get(day * axes.width() + instrument);
    }

    /** Whether the cell, counted day by day, belongs to the pool. */
    public boolean contains(int cell) {
        return members.get(cell);
    }

    /** How many instruments count on the day. */
    public int size(int day) {
        return members.get(day * axes.width(), (day + 1) * axes.width()).cardinality();
    }

    /** The mean number of instruments over the days that have any; 0 if none has. */
    public double meanSize() {
        long busy = 0;
        for (int t = 0; t < axes.length(); t++) {
            int next = members.nextSetBit(t * axes.width());
            busy += next >= 0 && next < (t + 1) * axes.width() ? 1 : 0;
        }
        return busy == 0 ? 0 : (double) members.cardinality() / busy;
    }

    /** The members, one bit per cell; a copy. */
    public BitSet toBitSet() {
        return (BitSet) members.clone();
    }
}
