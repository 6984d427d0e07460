package lode.backtest;

/**
 * Money that is owed to the book.
 *
 * @param payDay day on which it becomes cash, by index
 * @param amount of money
 */
public record Receivable(int payDay, double amount) {}
