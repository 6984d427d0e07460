package lode.backtest;

import lode.panel.Axes;

/**
 * What all days of an exchange share, and what holdings are worth by it. Not to be shared between threads.
 *
 * @param quotes  prices and volumes
 * @param rules   of the market for their instruments
 * @param terms   of the strategy
 * @param actions what companies do to holders; none where distributions are reinvested
 */
record Floor(Quotes quotes, Rules rules, Terms terms, CorporateActions actions) {

    Axes axes() {
        return quotes.axes();
    }

    /** Whether shares grow with the factor of a scale: distributions are reinvested, and it is this scale. */
    boolean reinvestsOn(Scale scale) {
        return actions.isEmpty() && quotes.scale() == scale;
    }

    /** The raw price at which a holding is valued at a close. */
    double price(int day, int i) {
        double price = quotes.mark(day, i, rules.board(i));
        return actions.isEmpty() ? price : actions.carried(price, i, quotes.lastClose(day, i), day);
    }

    /** What a holding is worth at a close. */
    double value(Book book, int day, int i) {
        return book.shares(i) * price(day, i);
    }

    /** What a book is worth at a close. */
    double nav(Book book, int day) {
        double nav = book.cash() + book.owed();
        for (int i = 0; i < book.width(); i++) {
            if (book.shares(i) != 0) {
                nav += value(book, day, i);
            }
        }
        return nav;
    }

    /** What a strategy sees of a book at a close. */
    Portfolio portfolio(Book book, int day) {
        double[] values = new double[book.width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = book.shares(i) == 0 ? 0 : value(book, day, i);
        }
        return portfolio(book, values);
    }

    /** What is seen of a book at the close of a day that is not over: on the scale of the day's orders. */
    Portfolio portfolioAtOrders(Book book, int day) {
        double[] values = new double[book.width()];
        for (int i = 0; i < values.length; i++) {
            values[i] = book.shares(i) == 0 ? 0 : book.shares(i) * closeAtOrders(day, i);
        }
        return portfolio(book, values);
    }

    private double closeAtOrders(int day, int i) {
        double today = quotes.price(Execution.CLOSE, day, i, rules.board(i));
        return Double.isNaN(today) ? price(day, i) : today;
    }

    /** Turns the values of holdings into weights, in place. */
    private static Portfolio portfolio(Book book, double[] values) {
        double nav = book.cash() + book.owed();
        for (double value : values) {
            nav += value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] == 0 ? 0 : values[i] / nav;
        }
        return new Portfolio(nav, values);
    }
}
