package lode.data;

/**
 * Something wrong in what a source delivered, with its place.
 *
 * @param date    the day it is about, or the first one; empty if it is about none
 * @param subject the instrument, pool or benchmark; empty if it is about none
 * @param detail  the values
 * @param file    as the user wrote it at the import; empty if it is in none
 * @param line    in that file; 0 if it is in none
 */
public record Finding(String date, String subject, String detail, String file, long line) {}
