package lode.measure;

/** Which correlation of a factor with the return that follows. */
public enum IcKind {
    /** Pearson's, of values. */
    NORMAL("NormalIC"),
    /** Spearman's, of ranks; ties share their mean rank. */
    RANK("RankIC");

    private final String title;

    IcKind(String title) {
        this.title = title;
    }

    /** As tables name it. */
    @Override
    public String toString() {
        return title;
    }
}
