package lode.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lode.backtest.performance.ExcessFigures;
import lode.backtest.performance.Performance;
import lode.report.strategy.StrategyReport;

/** A few lines on a strategy for the console: a convention a line. */
final class StrategySummary {

    private StrategySummary() {}

    static String of(StrategyReport report) {
        return report.performances().stream()
                .map(StrategySummary::line)
                .collect(Collectors.joining(
                        "",
                        "%11s %9s %8s %8s %9s %9s %8s %8s %8s%n"
                                .formatted(
                                        "convention",
                                        "a year",
                                        "Sharpe",
                                        "Sortino",
                                        "drawdown",
                                        "excess",
                                        "alpha",
                                        "beta",
                                        "IR"),
                        ""));
    }

    private static String line(Performance one) {
        List<ExcessFigures> excess = one.excess();
        String against = excess.stream()
                .findFirst()
                .map(first -> String.format(
                        Locale.ROOT,
                        " %8.2f%% %8.4f %8.3f %8.3f",
                        100 * first.geometric(),
                        first.alpha(),
                        first.beta(),
                        first.informationRatio()))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "%11s %8.2f%% %8.3f %8.3f %8.2f%%%s%n",
                one.profile().convention(),
                100 * one.returns().annual(),
                one.returns().sharpe(),
                one.returns().sortino(),
                100 * one.returns().drawdown(),
                against);
    }
}
