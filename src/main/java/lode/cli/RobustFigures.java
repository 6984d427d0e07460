package lode.cli;

import java.util.List;
import java.util.function.Function;
import lode.expr.Expr;
import lode.measure.TestGround;
import lode.measure.Validator;
import lode.panel.Dataset;
import lode.panel.Panel;
import lode.panel.Period;
import lode.robust.Inquiry;
import lode.robust.Market;
import lode.robust.Robustness;

/**
 * Asks how robust factors are, by the same dates, preparation and returns as their test, of each factor by itself.
 *
 * @param prepared what is tested of the values of a factor on all days, on the dates of the ground
 */
record RobustFigures(
        Dataset data,
        TestChoices chosen,
        Period period,
        TestGround ground,
        Function<double[], Panel> prepared,
        Market.Compute compute) {

    /** One answer for each formula, in their order. */
    List<Robustness> of(List<Expr> formulas) {
        var validator = new Validator(ground);
        int dates = ground.axes().length();
        var market = new Market(
                data,
                chosen.pool(),
                period,
                chosen.conventions(),
                values -> validator.rankIc(prepared.apply(values), dates).mean(),
                compute);
        return new Inquiry(market, Inquiry.SEED).of(formulas);
    }
}
