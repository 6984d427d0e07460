package lode.ops;

import java.util.function.Function;
import lode.expr.Choice;
import lode.expr.Conventions.Singular;
import lode.expr.Kernel;
import lode.panel.Days;

/** The loop of an operator that takes each cell by itself, or one cell and another some days before. */
@FunctionalInterface
interface CellLoop {

    /**
     * Computes a block.
     *
     * @param infinite whether infinite results stand, or are missing
     */
    void run(double[] out, Days days, boolean infinite, double[]... in);

    /** The kernels of a loop, which keeps infinities where the conventions do. */
    static Function<Choice, Kernel> kernel(CellLoop loop) {
        return choice -> {
            boolean infinite = choice.conventions().infinite();
            return (out, days, in) -> loop.run(out, days, infinite, in);
        };
    }

    /** The same, with another kernel for conventions that protect arithmetic. */
    static Function<Choice, Kernel> kernel(CellLoop loop, Kernel protection) {
        return choice -> choice.conventions().singular() == Singular.PROTECTED
                ? protection
                : kernel(loop).apply(choice);
    }

    /**
     * Writes a result.
     *
     * <p>{@code v + (v - v)} keeps any finite number, turns ±inf into NaN and -0.0 into 0.0, and has no branch. The
     * compiler makes two loops out of one that asks the same question of every cell, if either answer ends in a store.
     */
    static void put(double[] out, int cell, double v, boolean infinite) {
        if (infinite) {
            out[cell] = v + 0.0;
        } else {
            out[cell] = v + (v - v);
        }
    }
}
