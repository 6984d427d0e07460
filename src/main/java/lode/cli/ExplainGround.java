package lode.cli;

import java.util.List;
import java.util.Optional;
import lode.explain.Ground;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.measure.Split;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Period;
import lode.registry.Conditions;
import lode.registry.Span;
import lode.report.explanation.ExplanationReport.Setting;

/**
 * On what a factor is to be explained.
 *
 * @param split the days, purged of those whose label reaches into the next period
 */
record ExplainGround(Dataset data, String pool, LabelSpec label, Conventions conventions, Split split) {

    /** As a factor was tested. */
    static ExplainGround of(Conditions tested, Dataset data) {
        var split = new Split(
                period(tested.training(), data), period(tested.validation(), data), period(tested.test(), data));
        return new ExplainGround(data, tested.pool(), tested.label(), tested.conventions(), split);
    }

    private static Period period(Span span, Dataset data) {
        return data.axes().period(Optional.of(span.first()), Optional.of(span.last()));
    }

    /** As the options say. */
    static ExplainGround of(Dataset data, ExaminationOptions asked) {
        return new ExplainGround(data, asked.pool(), asked.label(), asked.conventions(), asked.split(data.axes()));
    }

    /** The days of training and validation, with those of the test if they are to be looked at. */
    Ground ground(boolean test, int threads, long memory) {
        Period days = new Period(
                split.training().first(),
                test ? split.test().end() : split.validation().end());
        return new Ground(data, data.pool(pool), label, conventions, days, split.training(), threads, memory);
    }

    /** The card of a formula as a look at the test period. */
    TestLook look(Expr formula, Period days) {
        Conditions tested = Conditions.of(data, pool, label, conventions, split);
        return TestLook.of(data, tested, "explain", List.of(formula), days);
    }

    /** One line that says what a card was made from. */
    String note(Period days) {
        return data.note(pool, label, days) + conventions.note();
    }

    /** The settings, for the page. */
    List<Setting> settings(Period days, boolean test) {
        return List.of(
                new Setting("data", data.origin().name()),
                new Setting("pool", pool),
                new Setting("label", label.toString()),
                new Setting("days", days.on(data.axes())),
                new Setting("test", test ? "yes" : "no"),
                new Setting("profile", conventions.name()),
                new Setting("window-coverage", conventions.coverage().toString()));
    }
}
