package lode.report.strategy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lode.backtest.Refusal;
import lode.backtest.Trade;

/** Orders that were not filled whole, by reason. */
final class Refusals {

    /**
     * A reason.
     *
     * @param orders how many orders met it
     * @param inPart how many of them were filled in part
     */
    record Row(Refusal reason, int orders, int inPart) {}

    private Refusals() {}

    /** The reasons that occurred, in their order. */
    static List<Row> of(StrategyReport report) {
        Map<Refusal, List<Trade>> byReason =
                report.result().trades().stream().collect(Collectors.groupingBy(Trade::refusal));
        return Arrays.stream(Refusal.values())
                .filter(reason -> reason != Refusal.NONE && byReason.containsKey(reason))
                .map(reason -> row(reason, byReason.getOrDefault(reason, List.of())))
                .toList();
    }

    private static Row row(Refusal reason, List<Trade> orders) {
        int inPart = (int) orders.stream().filter(order -> order.filled() > 0).count();
        return new Row(reason, orders.size(), inPart);
    }
}
