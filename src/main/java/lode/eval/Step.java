package lode.eval;

import java.util.List;

/** One step of a plan; steps are numbered from 0 in the order of the plan. */
sealed interface Step {

    /** What the step reads, in order. */
    List<Operand> operands();

    /** Computes the values of one subtree. */
    record Compute(Task task, List<Operand> operands) implements Step {}

    /** Hands a finished formula to the scorer. */
    record Finish(int formula, Operand operand) implements Step {
        @Override
        public List<Operand> operands() {
            return List.of(operand);
        }
    }

    /** Where a step finds a value. */
    sealed interface Operand {

        /** In the dataset: the task is one that is {@linkplain Task#stored() stored}. */
        record OfData(Task task) implements Operand {}

        /** In the output of an earlier step. */
        record OfStep(int step) implements Operand {}

        /** Among the values that an earlier plan left, by the number of the subtree. */
        record OfKept(int number) implements Operand {}
    }
}
