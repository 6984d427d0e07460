package lode.backtest;

import java.time.LocalDate;

/**
 * What was held of an instrument at the close of a day.
 *
 * @param day        when
 * @param instrument its name
 * @param shares     how many, on the scale of raw prices; negative in the short leg of a portfolio on paper
 * @param price      raw close, or the last one of what is suspended
 * @param value      shares times price
 * @param weight     value over NAV
 */
public record Position(LocalDate day, String instrument, double shares, double price, double value, double weight) {}
