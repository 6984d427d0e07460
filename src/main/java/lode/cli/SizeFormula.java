package lode.cli;

import java.util.Optional;
import java.util.stream.Stream;
import lode.panel.Dataset;

/** By which formula the logarithm of the size of instruments is told, where nobody says. */
final class SizeFormula {

    private SizeFormula() {}

    /** That of a market capitalisation that the data have, else of what was traded over the share that it was; empty if they tell neither. */
    static Optional<String> of(Dataset data) {
        return Stream.of("float_market_cap", "market_cap", "total_market_cap")
                .filter(name -> data.findField(name).isPresent())
                .findFirst()
                .map(name -> "log(" + name + ")")
                .or(() -> Stream.of("total_turnover", "turnover_rate")
                                .allMatch(name -> data.findField(name).isPresent())
                        ? Optional.of("log(div(total_turnover, turnover_rate))")
                        : Optional.empty());
    }
}
