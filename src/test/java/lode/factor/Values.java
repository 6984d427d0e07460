package lode.factor;

import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import lode.eval.Engine;
import lode.expr.Conventions;
import lode.expr.Expr;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.panel.Panel;
import org.assertj.core.data.Offset;

/** What a formula gives; days count from 1, instruments from 0. */
record Values(Panel panel) {

    /** The values of a factor of a shipped library. */
    static Values of(String library, String factor, Dataset data) {
        return of(library, factor, data, Conventions.LODE);
    }

    static Values of(String library, String factor, Dataset data, Conventions conventions) {
        Expr formula = Library.find(library, Operators.CATALOG).factors().stream()
                .filter(one -> one.name().equals(factor))
                .findFirst()
                .orElseThrow()
                .formula();
        return of(formula, data, conventions);
    }

    /** The values of any formula. */
    static Values of(String formula, Dataset data) {
        return of(new Parser(Operators.CATALOG, data.allFields()).parse(formula), data, Conventions.LODE);
    }

    private static Values of(Expr formula, Dataset data, Conventions conventions) {
        return new Values(new Engine(data, data.pool("all"), conventions, 1, 1 << 20).values(formula));
    }

    double at(int day, int instrument) {
        return panel.values()[(day - 1) * panel.axes().width() + instrument];
    }

    double[] ofInstrument(int instrument) {
        return IntStream.rangeClosed(1, panel.axes().length())
                .mapToDouble(day -> at(day, instrument))
                .toArray();
    }

    double[] ofDay(int day) {
        return IntStream.range(0, panel.axes().width())
                .mapToDouble(instrument -> at(day, instrument))
                .toArray();
    }

    /** The first day with a value. */
    int firstDay(int instrument) {
        return IntStream.rangeClosed(1, panel.axes().length())
                .filter(day -> !Double.isNaN(at(day, instrument)))
                .findFirst()
                .orElseThrow();
    }

    /** Half a unit of the tenth digit of a number, to which it was printed. */
    static Offset<Double> lastDigit(double printed) {
        int exponent = BigDecimal.valueOf(Math.abs(printed)).precision()
                - BigDecimal.valueOf(Math.abs(printed)).scale();
        return within(0.5 * Math.pow(10, exponent - 10) * (1 + 1e-6));
    }
}
