package lode.explain;

/**
 * The same in two languages.
 *
 * @param english in English
 * @param chinese in Chinese
 */
public record Words(String english, String chinese) {}
