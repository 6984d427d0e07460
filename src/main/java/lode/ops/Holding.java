package lode.ops;

import static lode.expr.Example.series;

import java.util.List;
import lode.expr.Dialect;
import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;
import lode.expr.Settings;
import lode.expr.UnitRule;

/** Values that follow a series reluctantly, so that less is traded; a day without a value leaves what is held as it is. */
final class Holding {

    private static final double NAN = Double.NaN;

    static final List<Operator> ALL = List.of(
            Operator.named("hump")
                    .takes("x")
                    .set(Setting.number("h", 0).orElse(0.01))
                    .reach(Reach.poolHistory())
                    .nan(NanRule.SKIP)
                    .summary(
                            "The value held; it moves by h times the day's sum of sizes, if x is further away than that.")
                    .formula(
                            "y_t = |x_t - y_{t-1}| > l_t\\ ?\\ y_{t-1} + l_t \\operatorname{sign}(x_t - y_{t-1}) : y_{t-1},"
                                    + " \\quad l_t = h \\sum_j |x_{j,t}|")
                    .source("WorldQuant BRAIN hump and its flow chart; an instrument begins with its first x")
                    .spelled(Dialect.BRAIN, "hump({x}, hump = {h})")
                    .example(Settings.ofNumbers(0.5), series(5, 2, NAN, 2, 3), series(5, 4, NAN, 3, 3))
                    .kernel(choice -> (out, days, in) -> new Hump(days, choice.number(0)).run(out, days, in)),
            Operator.named("hump_decay")
                    .takes("x")
                    .set(
                            Setting.number("p", 0).orElse(0),
                            Setting.count("relative", 0, 1).orElse(0))
                    .reach(Reach.history())
                    .nan(NanRule.OWN)
                    .summary("x where it differs by more than p from the value held, else that; missing where x is.")
                    .formula("y_t = |x_t - y_{t-1}| > p\\ ?\\ x_t : y_{t-1}")
                    .source("WorldQuant BRAIN hump_decay; if relative, p counts in sizes of the sum of both")
                    .spelled(Dialect.BRAIN, "hump_decay({x}, p = {p})", "relative is a word there")
                    .example(Settings.ofNumbers(1, 0), series(5, 6, 7, NAN, 6, 5), series(5, 5, 7, NAN, 7, 5))
                    .example(Settings.ofNumbers(0.1, 1), series(5, 6, 7, NAN), series(5, 5, 7, NAN))
                    .kernel(choice -> (out, days, in) -> new HumpDecay(choice, days).run(out, days, in)),
            Operator.named("delta_limit")
                    .alias("ts_delta_limit")
                    .takes("x", "y")
                    .set(Setting.number("limit", 0).orElse(0.1))
                    .reach(Reach.history())
                    .nan(NanRule.OWN)
                    .unit(UnitRule.SAME)
                    .summary(
                            "The value held, as near to x as a move of limit times the size of y brings it; missing where x or y is.")
                    .formula("y_t = y_{t-1} + \\min(\\max(x_t - y_{t-1}, -l |v_t|), l |v_t|)")
                    .source("WorldQuant BRAIN ts_delta_limit; an instrument begins with its first x")
                    .spelled(Dialect.BRAIN, "ts_delta_limit({x}, {y}, limit_volume = {limit})")
                    .example(
                            Settings.ofNumbers(0.5),
                            series(5, 2, NAN, 2, 6, 7),
                            series(2, 2, 2, 8, 2, NAN),
                            series(5, 4, NAN, 2, 3, NAN))
                    .kernel(choice -> (out, days, in) -> new DeltaLimit(days, choice.number(0)).run(out, days, in)),
            Operator.named("jump_decay")
                    .takes("x")
                    .set(
                            Setting.days("d", 2),
                            Setting.number("sensitivity", 0).orElse(0.5),
                            Setting.number("force", 0, 1).orElse(0.1))
                    .reach(Reach.window(0))
                    .nan(NanRule.WINDOW)
                    .summary("x; after a jump of more than sensitivity standard deviations, only force of it is taken.")
                    .formula("|x_t - x_{t-1}| > s \\sigma_d(x)\\ ?\\ x_{t-1} + f (x_t - x_{t-1}) : x_t")
                    .source("WorldQuant BRAIN jump_decay with stddev")
                    .spelled(
                            Dialect.BRAIN,
                            "jump_decay({x}, {d}, stddev = true, sensitivity = {sensitivity}, force = {force})")
                    .example(
                            new Settings(List.of(3), List.of(1.0, 0.5), List.of()),
                            series(1, 2, 3, 5, 5, 5, 8),
                            series(NAN, NAN, 3, 4, 5, 5, 6.5))
                    .kernel(JumpDecay::new),
            Operator.named("target_turnover_decay")
                    .alias("ts_target_tvr_decay")
                    .takes("x")
                    .set(
                            Setting.number("lambda_min", 0, 1).orElse(0),
                            Setting.number("lambda_max", 0, 1).orElse(1),
                            Setting.number("target", 0, 0.99).orElse(0.1))
                    .agreeing(chosen -> chosen.number(0) <= chosen.number(1), "lambda_min of at most lambda_max")
                    .reach(Reach.history())
                    .nan(NanRule.OWN)
                    .summary(
                            "An exponential average whose weight of today keeps all changes so far, over all sizes held, at target.")
                    .formula("y_t = y_{t-1} + \\lambda_t (x_t - y_{t-1}), \\quad"
                            + " \\sum_{s \\le t} |y_s - y_{s-1}| = \\tau \\sum_{s \\le t} |y_s|")
                    .source(
                            "WorldQuant BRAIN ts_target_tvr_decay, whose search is not published: here the weight is chosen day"
                                    + " by day for each instrument, between the two bounds and knowing only the past; missing where x is")
                    .spelled(
                            Dialect.BRAIN,
                            "ts_target_tvr_decay({x}, lambda_min = {lambda_min}, lambda_max = {lambda_max}, target_tvr = {target})",
                            "the turnover of all instruments together")
                    .example(Settings.ofNumbers(0, 1, 0.25), series(3, 7, NAN, 8, 8), series(3, 5, NAN, 20 / 3.0, 8))
                    .kernel(choice -> (out, days, in) -> new TargetTurnover(choice, days).run(out, days, in)));

    private Holding() {}
}
