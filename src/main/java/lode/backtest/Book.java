package lode.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Cash, receivables and shares at one moment. An {@link Exchange} makes the next one from it and leaves it as it is.
 */
public final class Book {

    private double cash;
    private final double[] shares;
    private final double[] boughtToday;
    private final List<Receivable> receivables;
    private final List<Lot> lots;

    private Book(double cash, double[] shares, double[] boughtToday, List<Receivable> receivables, List<Lot> lots) {
        this.cash = cash;
        this.shares = shares;
        this.boughtToday = boughtToday;
        this.receivables = receivables;
        this.lots = lots;
    }

    /**
     * A book with nothing but cash.
     *
     * @param width how many instruments there are
     */
    public static Book of(double cash, int width) {
        return new Book(cash, new double[width], new double[width], new ArrayList<>(), new ArrayList<>());
    }

    /**
     * A book as it was at a close, copied.
     *
     * @param shares by instrument
     * @param lots   oldest first; empty where dividends are not taxed
     */
    public static Book copyOf(double cash, double[] shares, List<Receivable> receivables, List<Lot> lots) {
        return new Book(
                cash, shares.clone(), new double[shares.length], new ArrayList<>(receivables), new ArrayList<>(lots));
    }

    /** Another one of the same content. */
    Book copy() {
        return new Book(cash, shares.clone(), boughtToday.clone(), new ArrayList<>(receivables), new ArrayList<>(lots));
    }

    /** Money at hand. */
    public double cash() {
        return cash;
    }

    /** Shares of an instrument, on the scale of raw prices. */
    public double shares(int i) {
        return shares[i];
    }

    /** How many instruments there are. */
    public int width() {
        return shares.length;
    }

    /** Money that is owed to the book, in the order in which it came to be. */
    public List<Receivable> receivables() {
        return Collections.unmodifiableList(receivables);
    }

    /** Shares by the day of purchase, oldest first; empty where dividends are not taxed. */
    public List<Lot> lots() {
        return Collections.unmodifiableList(lots);
    }

    /** Shares that may be sold: all but those bought today where the market does not allow that. */
    double closable(int i) {
        return shares[i] - boughtToday[i];
    }

    /** What is owed to the book altogether. */
    double owed() {
        double owed = 0;
        for (Receivable receivable : receivables) {
            owed += receivable.amount();
        }
        return owed;
    }

    void pay(double amount) {
        cash += amount;
    }

    void hold(int i, double number) {
        shares[i] = number;
    }

    void lock(int i, double number) {
        boughtToday[i] += number;
    }

    void unlock() {
        Arrays.fill(boughtToday, 0);
    }

    /** Lists that only this package changes. */
    List<Receivable> openReceivables() {
        return receivables;
    }

    List<Lot> openLots() {
        return lots;
    }
}
