package lode.report.validation;

import java.util.List;
import lode.measure.Capacity;
import lode.measure.WeightedReturn;

/** What stands at the head of a report: a row a factor. */
final class BasicTable {

    private BasicTable() {}

    static Table of(List<TestedFactor> factors) {
        return new FactorTable<>("basic", "Basic info", List::of)
                .column("formula", TestedFactor::formula)
                .column("direction", factor -> factor.validation().direction())
                .column("start", factor -> factor.validation().dates().getFirst())
                .column("end", factor -> factor.validation().dates().getLast())
                .column("dates", factor -> factor.validation().dates().size())
                .column(
                        "long_short_return",
                        factor -> factor.validation().weighted().total())
                .column("max_drawdown", factor -> factor.validation().weighted().drawdown())
                .column(
                        "annual_volatility",
                        factor -> factor.validation().weighted().volatility())
                .column(
                        "annual_return",
                        factor -> factor.validation().weighted().annual())
                .column("beta", factor -> factor.validation().weighted().beta())
                .column("annual_alpha", factor -> factor.validation().weighted().alpha())
                .column(
                        "neutral_long_short_return",
                        factor -> factor.validation().neutral().map(WeightedReturn::total))
                .column(
                        "top_minus_bottom",
                        factor -> factor.validation().groups().totalTopMinusBottom())
                .column(
                        "mean_top_minus_bottom",
                        factor -> factor.validation().groups().meanTopMinusBottom())
                .column(
                        "error_top_minus_bottom",
                        factor -> factor.validation().groups().errorTopMinusBottom())
                .column("monotonicity", factor -> factor.validation().groups().monotonicity())
                .column("coverage", factor -> factor.validation().coverage().mean())
                .column(
                        "coverage_trend",
                        factor -> factor.validation().coverage().trend())
                .column("coverage_t", factor -> factor.validation().coverage().t())
                .column(
                        "coverage_alarm",
                        factor -> factor.validation().coverage().alarm())
                .column("half_life", factor -> factor.validation().stability().halfLife())
                .column(
                        "participation",
                        factor -> factor.validation().capacity().map(Capacity::participation))
                .column(
                        "capacity_by_trading",
                        factor -> factor.validation().capacity().map(Capacity::byTrading))
                .column(
                        "capacity_equal_weights",
                        factor -> factor.validation().capacity().map(Capacity::equalWeights))
                .column("dates_with_ties", BasicTable::ties)
                .column("dates_flat", TestedFactor::flat)
                .column("dates_thin", TestedFactor::thin)
                .of(factors);
    }

    private static int ties(TestedFactor factor) {
        int ties = 0;
        for (boolean collided : factor.validation().groups().collided()) {
            ties += collided ? 1 : 0;
        }
        return ties;
    }
}
