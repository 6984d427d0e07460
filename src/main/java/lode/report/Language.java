package lode.report;

/** The language of the words on a picture. */
public enum Language {
    /** English, which every font shows. */
    ENGLISH,
    /** Chinese, which needs a font that has its characters. */
    CHINESE
}
