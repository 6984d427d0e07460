package lode.measure;

import java.time.YearMonth;

/**
 * A factor in one calendar month.
 *
 * @param month the month
 * @param mean  mean information coefficient; NaN if no date has one
 * @param dates how many dates have one
 */
public record MonthIc(YearMonth month, double mean, int dates) {}
