package lode.backtest;

import lode.panel.UserException;

/**
 * What a company does to the holders of its shares.
 *
 * @param day         ex-date, by index
 * @param instrument  by index
 * @param cash        dividend per share
 * @param bonus       new shares per share, also of a split: 1 where a share becomes two
 * @param rightsRatio shares per share that may be bought
 * @param rightsPrice at that price
 * @param payDay      day on which the dividend is paid, by index
 */
public record CorporateAction(
        int day, int instrument, double cash, double bonus, double rightsRatio, double rightsPrice, int payDay) {

    /** Checks the numbers. */
    public CorporateAction {
        if (!(cash >= 0 && bonus > -1 && rightsRatio >= 0 && rightsPrice >= 0) || payDay < day) {
            throw new UserException(
                    "A corporate action needs cash, rights_ratio and rights_price of 0 or more, bonus above"
                            + " -1 and a pay_date on or after its date, got cash " + cash + ", bonus " + bonus
                            + ", rights_ratio " + rightsRatio + ", rights_price " + rightsPrice);
        }
    }

    /** The price that is worth as much after the action as this one before: from it the limits of the ex-date are counted. */
    public double reference(double close) {
        return (close - cash + rightsPrice * rightsRatio) / (1 + bonus + rightsRatio);
    }

    /** Shares after the action, rounded half up to whole ones in decimal arithmetic. */
    public double shares(double before) {
        return bonus == 0 ? before : Math.floor(before * (1 + bonus) + 0.5 + 1e-6);
    }
}
