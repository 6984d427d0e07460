package lode.panel;

import java.util.Locale;

/** The boards of the exchanges of the Chinese mainland, told by an instrument's code, which no listing changes. */
public enum Board {
    /** Shanghai 600 to 605, Shenzhen 000 to 004. */
    MAIN("60[0-5]\\d{3}\\.SH|00[0-4]\\d{3}\\.SZ"),
    /** Shenzhen 300 and 301. */
    CHINEXT("30[01]\\d{3}\\.SZ"),
    /** Shanghai 688 and 689. */
    STAR("68[89]\\d{3}\\.SH"),
    /** Beijing 43, 83, 87, 88 and 92. */
    BEIJING("(43|83|87|88|92)\\d{4}\\.BJ"),
    /** Everything else. */
    OTHER(".*");

    private final String codes;

    Board(String codes) {
        this.codes = codes;
    }

    /** The board of an instrument. */
    public static Board of(String instrument) {
        for (Board board : values()) {
            if (instrument.matches(board.codes)) {
                return board;
            }
        }
        return OTHER;
    }

    /** As a group is labelled: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
