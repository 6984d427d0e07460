package lode.eval;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;

/** A distinct subtree while a plan is made. */
final class Node {

    private static final int NOWHERE = -1;

    final int number;
    final Task task;
    final List<Node> operands;
    private final IntArrayList wantedBy = new IntArrayList();
    private final boolean keptBefore;
    private final double worthBefore;
    private int passed;
    private int uses;
    private int pins;
    private int step = NOWHERE;
    private boolean atHand;

    /**
     * A subtree that nobody wants yet.
     *
     * @param number      of the subtree in all plans
     * @param task        what is done with the operands
     * @param worthBefore what keeping it was worth before this plan; 0 if it was not kept
     */
    Node(int number, Task task, List<Node> operands, double worthBefore) {
        this.number = number;
        this.task = task;
        this.operands = operands;
        this.worthBefore = worthBefore;
        this.keptBefore = worthBefore > 0;
        this.atHand = keptBefore;
    }

    /** Notes that a formula reads this value; what makes a value that is at hand is not wanted for it. */
    void want(int formula) {
        wantedBy.add(formula);
        wantOnce(formula);
    }

    private void wantOnce(int formula) {
        uses++;
        if (uses == 1 && !atHand) {
            operands.forEach(operand -> operand.want(formula));
        }
    }

    /** Whether the value can be read now. */
    boolean atHand() {
        return atHand || task.stored();
    }

    /** Notes that a step makes the value. */
    void made(int inStep) {
        step = inStep;
        atHand = true;
    }

    /** Where a step finds the value now. */
    Step.Operand operand() {
        if (task.stored()) {
            return new Step.Operand.OfData(task);
        }
        return step == NOWHERE ? new Step.Operand.OfKept(number) : new Step.Operand.OfStep(step);
    }

    /** The step that made the value; -1 if it was kept from before. */
    int step() {
        return step;
    }

    /** Gives the value up; if it is still wanted, its operands will be read once more. */
    void forget(int formula) {
        atHand = false;
        if (uses > 0) {
            int next = nextUse(formula);
            operands.forEach(operand -> operand.want(next));
        }
    }

    void pin() {
        pins++;
    }

    void unpin() {
        pins--;
    }

    boolean pinned() {
        return pins > 0;
    }

    /** Notes that one of those who want the value has read it. */
    void consumed() {
        uses--;
    }

    boolean wanted() {
        return uses > 0;
    }

    /** The next formula after the current one that asks for this value; far away if none does. */
    int nextUse(int formula) {
        while (passed < wantedBy.size() && wantedBy.getInt(passed) <= formula) {
            passed++;
        }
        return passed < wantedBy.size() ? wantedBy.getInt(passed) : Integer.MAX_VALUE;
    }

    /**
     * What keeping the value for the next plan is worth: the price of making it, for each formula that read it, and half
     * of what it was worth before. What is as cheap to make as to read is worth nothing.
     */
    double worth() {
        return task.price() > 1 ? task.price() * wantedBy.size() + worthBefore / 2 : 0;
    }
}
