package lode.backtest;

/** How raw prices are known where a dataset's prices are adjusted. */
public enum Scale {
    /** The dataset has raw closes, which tell the adjustment factor. */
    EXACT("raw prices are the dataset's own"),
    /** Money over shares of a day tells the factor up to the day's range. */
    ESTIMATED("raw prices are estimated: the dataset has no adjustment factor"),
    /** Neither is there. */
    NONE("the dataset has no raw prices: lots, fees and limits are counted on its own");

    private final String sentence;

    Scale(String sentence) {
        this.sentence = sentence;
    }

    /** What a reader must know of it. */
    public String sentence() {
        return sentence;
    }
}
