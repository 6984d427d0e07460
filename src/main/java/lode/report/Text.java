package lode.report;

/**
 * Words on a picture, in both languages.
 *
 * <p>The English ones stand in for the Chinese ones where no font shows Chinese.
 */
public record Text(String english, String chinese) {

    /** Words that are the same in both languages, such as a formula or a date. */
    public static Text of(String both) {
        return new Text(both, both);
    }

    /** The words in {@code language}. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case CHINESE -> chinese;
        };
    }
}
