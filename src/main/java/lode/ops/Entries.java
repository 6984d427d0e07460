package lode.ops;

import lode.expr.NanRule;
import lode.expr.Operator;
import lode.expr.Reach;
import lode.expr.Setting;

/** How the entries of a family begin: what all of its operators take, may look at, and make of missing values. */
final class Entries {

    private Entries() {}

    /** Over a window of at least so many days of one series. */
    static Operator.Builder window(String name, int least) {
        return Operator.named(name)
                .takes("x")
                .set(Setting.days("d", least))
                .reach(Reach.window(0))
                .nan(NanRule.WINDOW);
    }

    /** Across the instruments of a day. */
    static Operator.Builder day(String name) {
        return Operator.named(name).takes("x").reach(Reach.crossSection()).nan(NanRule.SKIP);
    }

    /** Across the instruments of a day that share a group. */
    static Operator.Builder group(String name, String... series) {
        return Operator.named(name)
                .takes(series)
                .set(Setting.grouping("g"))
                .reach(Reach.group())
                .nan(NanRule.SKIP);
    }
}
