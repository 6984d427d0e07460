package lode.expr;

import java.util.ArrayList;
import java.util.List;

/** What stands between the parentheses of a call: series first, then settings. */
final class Arguments {

    private static final int MOST_DAYS = 999_999;

    private final Operator op;
    private final int start;
    private final int end;
    private final Cursor cursor;
    private final List<Expr> series = new ArrayList<>();
    private final List<Integer> days = new ArrayList<>();
    private final List<Double> numbers = new ArrayList<>();
    private final List<Expr> groupings = new ArrayList<>();

    /** The arguments of an operator whose name stands from {@code start} to {@code end}. */
    Arguments(Operator op, int start, int end, Cursor cursor) {
        this.op = op;
        this.start = start;
        this.end = end;
        this.cursor = cursor;
    }

    List<Expr> series() {
        return series;
    }

    Settings settings() {
        return new Settings(days, numbers, groupings);
    }

    /** Reads them with their parentheses. */
    void read(FormulaReader reader) {
        cursor.expect('(');
        int taken = 0;
        while (!cursor.accept(')')) {
            if (taken > 0) {
                cursor.expect(',');
            }
            if (taken < op.arity()) {
                series.add(reader.sum());
            } else if (taken < most()) {
                read(op.settings().get(taken - op.arity()), reader);
            } else {
                throw miscounted("more");
            }
            taken++;
        }
        complete(taken);
    }

    private void complete(int taken) {
        if (taken < op.arity()) {
            throw miscounted(Integer.toString(taken));
        }
        for (Setting left :
                op.settings().subList(taken - op.arity(), op.settings().size())) {
            if (!left.optional()) {
                throw miscounted(Integer.toString(taken));
            }
            add(left, left.defaultValue());
        }
    }

    private void read(Setting setting, FormulaReader reader) {
        if (setting.kind() == Setting.Kind.GROUPING) {
            groupings.add(reader.grouping());
        } else {
            add(setting, signedNumber(setting));
        }
    }

    private double signedNumber(Setting setting) {
        boolean negative = cursor.accept('-');
        int first = cursor.atEnd() || !negative ? cursor.at() : cursor.at() - 1;
        if (!cursor.seesNumber()) {
            cursor.skipArgument();
            throw cursor.wrong(op.signature() + " needs a number for " + setting.name(), first, "");
        }
        double value = negative ? -cursor.number() : cursor.number();
        if (setting.kind() == Setting.Kind.DAYS && !(Math.abs(value) <= MOST_DAYS && value == Math.rint(value))) {
            throw cursor.wrong(op.signature() + " needs a whole number of days for " + setting.name(), first, "");
        }
        return value;
    }

    private void add(Setting setting, double value) {
        if (setting.kind() == Setting.Kind.DAYS) {
            days.add((int) value);
        } else {
            numbers.add(value);
        }
    }

    private ExprSyntaxException miscounted(String taken) {
        String arguments = most() == 1 ? " argument" : " arguments";
        return cursor.wrong(op.signature() + " takes " + most() + arguments + ", got " + taken, start, end, "");
    }

    private int most() {
        return op.arity() + op.settings().size();
    }
}
