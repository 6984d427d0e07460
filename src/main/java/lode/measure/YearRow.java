package lode.measure;

/**
 * A factor in one calendar year.
 *
 * @param year           the year
 * @param ic             its information coefficients
 * @param topMinusBottom compounded return of group 1 less the last
 * @param top            compounded return of group 1
 * @param benchmark      return of the index; NaN if there is none
 * @param coverage       mean share of those who count that have a value
 */
public record YearRow(int year, IcStats ic, double topMinusBottom, double top, double benchmark, double coverage) {}
