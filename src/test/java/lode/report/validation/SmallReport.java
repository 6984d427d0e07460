package lode.report.validation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lode.measure.CoverageTrack;
import lode.measure.GroupTest;
import lode.measure.IcDecay;
import lode.measure.IcKind;
import lode.measure.IcSeries;
import lode.measure.IcStats;
import lode.measure.IcTable;
import lode.measure.IndustryIc;
import lode.measure.MonthIc;
import lode.measure.SlopeTable;
import lode.measure.Stability;
import lode.measure.Validation;
import lode.measure.WeightedReturn;
import lode.measure.YearRow;
import lode.robust.Robustness;

/** A factor test over three dates, made by hand. */
final class SmallReport {

    private static final double NAN = Double.NaN;
    private static final double[] ICS = {0.02, -0.04, NAN};
    private static final double[] RISE = {0, 0.1, 0.045};

    private SmallReport() {}

    static ValidationReport of(String... names) {
        return with(false, names);
    }

    /** One that tells the factor by another correlation. */
    static ValidationReport by(IcKind kind, String... names) {
        ValidationReport report = of(names);
        return new ValidationReport(
                report.note(), true, false, report.settings(), kind, report.factors(), report.correlations());
    }

    /** One that was asked how robust its factor is. */
    static ValidationReport asked(String name, Robustness robustness) {
        ValidationReport report = of(name);
        return new ValidationReport(
                report.note(),
                true,
                false,
                report.settings(),
                report.ic(),
                List.of(report.factors().getFirst().with(Optional.of(robustness))),
                report.correlations());
    }

    static ValidationReport alarmed(String... names) {
        return with(true, names);
    }

    private static ValidationReport with(boolean alarm, String... names) {
        double[][] correlations = IntStream.range(0, names.length)
                .mapToObj(row -> IntStream.range(0, names.length)
                        .mapToDouble(column -> row == column ? 1 : 0.5)
                        .toArray())
                .toArray(double[][]::new);
        return new ValidationReport(
                "built-in synthetic market, seed 1; pool all, not point in time",
                true,
                false,
                List.of(new ValidationReport.Setting("groups", "2")),
                IcKind.RANK,
                List.of(names).stream()
                        .map(name -> new TestedFactor(
                                name, "neg(close) < 1", "-close", validation(alarm), 0, 0, Optional.empty()))
                        .toList(),
                correlations);
    }

    private static Validation validation(boolean alarm) {
        var table = new IcTable(2, -0.01, 0.0424, -0.2357, 1, 1, 0, 0, 0, -0.33, 0.79, 0, -2, -0.4, 1);
        int[] pairs = {20, 20, 0};
        double[] unknown = {NAN, NAN, NAN};
        double[] lags = new double[IcDecay.PERIODS];
        var weighted = new WeightedReturn(RISE, RISE, 0.045, 0.2, 0.1, 0.05, 0.3, 0.1);
        return new Validation(
                1,
                List.of(LocalDate.of(2020, 12, 30), LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 4)),
                new IcSeries(IcKind.NORMAL, ICS, pairs, unknown, table),
                new IcSeries(IcKind.RANK, ICS, pairs, unknown, table),
                Optional.of(new IcSeries(IcKind.KENDALL, ICS, pairs, unknown, table)),
                new IcDecay(lags, lags),
                List.of(new IndustryIc("Potters", 0.01, 2, 6), new IndustryIc("Dyers", NAN, 0, 0)),
                new GroupTest(
                        List.of(group(1, RISE), group(2, new double[] {0, -0.05, -0.06})),
                        RISE,
                        new double[0],
                        unknown,
                        RISE,
                        0.01,
                        0.02,
                        1,
                        new boolean[3]),
                weighted,
                Optional.of(weighted),
                new SlopeTable(unknown, new double[3], 0, NAN, NAN, NAN, NAN, NAN, NAN),
                new Stability(lags, NAN),
                new CoverageTrack(
                        new int[] {9, 8, 7},
                        new int[] {10, 10, 10},
                        new double[] {0.9, 0.8, 0.7},
                        0.8,
                        -0.2,
                        -9,
                        alarm),
                List.of(new YearRow(2020, new IcStats(-0.01, 0.04, -0.4, 2), 0.1, 0.1, NAN, 0.85)),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(new MonthIc(YearMonth.of(2020, 12), -0.01, 2), new MonthIc(YearMonth.of(2021, 1), NAN, 0)),
                Optional.empty());
    }

    private static GroupTest.Group group(int number, double[] cumulative) {
        double[] turnover = {NAN, 0.5, 0.25};
        return new GroupTest.Group(
                number, cumulative, cumulative, cumulative, turnover, new int[] {10, 10, 10}, 0.01, 0.02, 0.1, 0.05);
    }
}
