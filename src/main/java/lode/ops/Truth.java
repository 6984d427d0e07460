package lode.ops;

import lode.expr.Choice;
import lode.expr.Conventions.Unknown;
import lode.panel.Days;

/** What counts as true: any number but 0. What a missing value counts as, the conventions say. */
final class Truth {

    private Truth() {}

    /** The number that stands for what is not known. */
    static double of(Unknown unknown) {
        return switch (unknown) {
            case MISSING -> Double.NaN;
            case FALSE -> 0;
            case TRUE -> 1;
        };
    }

    /** Conditions of a block, with something in place of missing ones if the conventions have it. */
    static double[] known(Choice choice, Days days, double[] condition) {
        Unknown unknown = choice.conventions().unknownCondition();
        if (unknown == Unknown.MISSING) {
            return condition;
        }
        double[] known = new double[days.lastCell()];
        for (int c = days.firstCell(); c < days.lastCell(); c++) {
            known[c] = condition[c] == condition[c] ? condition[c] : of(unknown);
        }
        return known;
    }
}
