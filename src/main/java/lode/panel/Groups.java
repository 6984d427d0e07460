package lode.panel;

import java.util.List;

/**
 * The group of each instrument on each day, such as its industry.
 *
 * <p>Codes are whole numbers from 0, stored as doubles so that a grouping reaches a kernel as one
 * more input array; NaN where an instrument has no group on the day.
 */
public final class Groups {

    /** Names of groupings that data may have; a function set may name them also where the data have not. */
    public static final List<String> STANDARD = List.of("industry", "sector", "subindustry", "board");

    private final String name;
    private final List<String> labels;
    private final Panel codes;

    private Groups(String name, List<String> labels, Panel codes) {
        this.name = name;
        this.labels = List.copyOf(labels);
        this.codes = codes;
    }

    /**
     * A grouping.
     *
     * @param labels the group's label by code
     * @param codes  the code of each cell; NaN for no group
     * @throws IllegalArgumentException if a code has no label
     */
    public static Groups of(String name, List<String> labels, Panel codes) {
        for (double code : codes.values()) {
            if (!Double.isNaN(code) && (code != Math.rint(code) || code < 0 || code >= labels.size())) {
                throw new IllegalArgumentException("group code " + code + " of '" + name + "' has no label");
            }
        }
        return new Groups(name, labels, codes);
    }

    /** The name by which formulas ask for it, such as {@code industry}. */
    public String name() {
        return name;
    }

    /** The labels, by code. */
    public List<String> labels() {
        return labels;
    }

    /** The code of each cell. */
    public Panel codes() {
        return codes;
    }
}
