package lode.dialect;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Function;
import lode.expr.Expr;
import lode.expr.Setting;

/** What a call chooses, as texts by the names of its operator's settings. */
final class Chosen {

    private Chosen() {}

    /**
     * The settings, in the operator's order.
     *
     * @param grouping how a grouping is written
     */
    static SequencedMap<String, String> of(Expr.Call call, Function<Expr, String> grouping) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        int days = 0;
        int numbers = 0;
        int groupings = 0;
        for (Setting setting : call.op().settings()) {
            texts.put(
                    setting.name(),
                    switch (setting.kind()) {
                        case DAYS -> Integer.toString(call.settings().days(days++));
                        case NUMBER, COUNT -> new Expr.Literal(call.settings().number(numbers++)).toString();
                        case GROUPING ->
                            grouping.apply(call.settings().groupings().get(groupings++));
                    });
        }
        return texts;
    }
}
