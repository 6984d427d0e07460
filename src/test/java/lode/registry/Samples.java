package lode.registry;

import java.time.Instant;
import java.time.LocalDate;
import lode.expr.Conventions;
import lode.expr.Coverage;
import lode.expr.Expr;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.panel.LabelSpec;
import lode.panel.Origin;

/** Tested formulas to keep, each number in them different from the others. */
public final class Samples {

    public static final Origin CN = new Origin("cn", "A-shares, daily", "c0ffee", false);
    public static final Origin SYNTHETIC = new Origin("synthetic", "built-in synthetic market, seed 7", "5eed", true);
    public static final Instant MAY = Instant.parse("2026-05-01T12:00:00Z");

    private Samples() {}

    public static TestedFormula tested(String field) {
        return tested(field, conditions(CN), scorecard(0.04));
    }

    public static TestedFormula tested(String field, Conditions conditions, Scorecard scorecard) {
        return new TestedFormula(
                new Expr.Field(field), new Evaluation(conditions, scorecard, Source.mined("first", 321), MAY));
    }

    public static Conditions conditions(Origin data) {
        return new Conditions(
                data,
                "hs300",
                true,
                LabelSpec.parse("close:1:5"),
                Conventions.QLIB.with(Coverage.HALF),
                span("2010-01-04", "2015-12-24"),
                span("2016-01-04", "2018-12-20"),
                span("2019-01-02", "2020-12-31"));
    }

    public static Scorecard scorecard(double training) {
        return new Scorecard(
                new IcStats(training, 0.1, 5.5, 1400),
                new IcStats(training * 0.75, 0.11, 3.25, 700),
                new IcStats(training * 0.5, 0.12, 2.125, 480),
                0.98,
                0.6,
                0.125);
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
