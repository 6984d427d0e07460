package lode.expr;

import lode.panel.Days;

/**
 * The loop of an operator over a block of days.
 *
 * <p>Arrays are day-major over all days; the kernel writes every cell of the block and nothing else,
 * reads its inputs up to the block's last day, and never writes to them. The result does not depend
 * on where the block begins.
 */
@FunctionalInterface
public interface Kernel {

    /**
     * Computes the block.
     *
     * @param out  receives the result; holds anything before
     * @param days which days
     * @param in   one array per series, then the codes of each grouping, then the pool if the operator {@linkplain
     *     Operator#seesPool() asks for it}: 0 for its instruments, NaN for all others
     */
    void compute(double[] out, Days days, double[]... in);
}
