package lode.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One computation of a plan by several threads.
 *
 * <p>A step is ready once its operands are. Threads take the earliest ready step, but none further
 * ahead of the first unfinished one than {@link Room#ahead}, so that the arrays in use stay near what the
 * plan foresaw. What a step computes does not depend on who computes it, or when.
 */
final class Run {

    /** Computes one step. */
    @FunctionalInterface
    interface Body {

        /**
         * Computes a step.
         *
         * @param step the step
         * @param out  where its values go; empty for a step that has none
         * @param in   its operands, in order
         */
        void compute(Step step, double[] out, double[][] in);
    }

    private static final double[] NOTHING = new double[0];

    private final List<Step> steps;
    private final Arena arena;
    private final Function<Task, double[]> data;
    private final Map<Integer, Kept> kept;
    private final Body body;
    private final double[][] values;
    private final int[] unread;
    private final Map<Integer, Integer> unreadKept = new HashMap<>();
    private final int[] waitsFor;
    private final List<List<Integer>> readers = new ArrayList<>();
    private final boolean[] done;
    private final PriorityQueue<Integer> ready = new PriorityQueue<>();
    private int firstUnfinished;
    private int ahead;
    private @Nullable Throwable failure;

    /**
     * A run.
     *
     * @param arena where arrays for values come from and go to
     * @param data  the values of operands that the dataset holds
     * @param kept  the values that an earlier plan left, by number; what this plan does not leave goes to the arena
     * @param body  computes one step
     */
    Run(Plan plan, Arena arena, Function<Task, double[]> data, Map<Integer, Kept> kept, Body body) {
        this.steps = plan.steps();
        this.arena = arena;
        this.data = data;
        this.kept = kept;
        this.body = body;
        this.values = new double[steps.size()][];
        this.unread = new int[steps.size()];
        this.waitsFor = new int[steps.size()];
        this.done = new boolean[steps.size()];
        for (int step = 0; step < steps.size(); step++) {
            readers.add(new ArrayList<>());
            for (Step.Operand operand : steps.get(step).operands()) {
                count(operand, step);
            }
            if (waitsFor[step] == 0) {
                ready.add(step);
            }
        }
        plan.left().forEach(this::countLeft);
        kept.forEach((number, value) -> {
            if (unreadKept.getOrDefault(number, 0) == 0) {
                arena.takeBack(value.values());
            }
        });
    }

    private void count(Step.Operand operand, int reader) {
        switch (operand) {
            case Step.Operand.OfData _ -> {}
            case Step.Operand.OfKept(int number) -> unreadKept.merge(number, 1, Integer::sum);
            case Step.Operand.OfStep(int made) -> {
                readers.get(made).add(reader);
                unread[made]++;
                waitsFor[reader]++;
            }
        }
    }

    /** What the plan leaves is never given back. */
    private void countLeft(Node node) {
        if (node.step() >= 0) {
            unread[node.step()]++;
        } else {
            unreadKept.merge(node.number, 1, Integer::sum);
        }
    }

    /** The values that a step made and that the plan leaves. */
    double[] left(int step) {
        return values[step];
    }

    /**
     * Computes all steps; returns when the last one is finished.
     *
     * @param most how many steps threads may run ahead of the first unfinished one
     */
    void by(int threads, int most) {
        ahead = most;
        List<Thread> helpers = new ArrayList<>();
        for (int k = 1; k < threads; k++) {
            helpers.add(Thread.ofPlatform().daemon().name("lode-eval-" + k).start(this::work));
        }
        work();
        for (Thread helper : helpers) {
            join(helper);
        }
        synchronized (this) {
            switch (failure) {
                case null -> {}
                case Error e -> throw e;
                case RuntimeException e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }

    private void work() {
        for (int step = next(); step >= 0; step = next()) {
            try {
                compute(step);
            } catch (RuntimeException | Error e) {
                fail(e);
                return;
            }
        }
    }

    private void compute(int index) {
        Step step = steps.get(index);
        List<Step.Operand> operands = step.operands();
        double[][] in = new double[operands.size()][];
        for (int k = 0; k < in.length; k++) {
            in[k] = switch (operands.get(k)) {
                case Step.Operand.OfData(var task) -> data.apply(task);
                case Step.Operand.OfKept(int number) -> kept(number);
                case Step.Operand.OfStep(int made) -> values[made];
            };
        }
        double[] out = values[index];
        body.compute(step, out, in);
        finished(index);
    }

    /** The step to compute next, its output array lent; -1 when there is none left. */
    private synchronized int next() {
        while (failure == null && firstUnfinished < steps.size()) {
            Integer first = ready.peek();
            if (first != null && first <= firstUnfinished + ahead) {
                ready.remove();
                values[first] = steps.get(first) instanceof Step.Compute ? arena.lend() : NOTHING;
                return first;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail(new IllegalStateException("interrupted", e));
            }
        }
        return -1;
    }

    private synchronized void finished(int index) {
        done[index] = true;
        while (firstUnfinished < done.length && done[firstUnfinished]) {
            firstUnfinished++;
        }
        for (int reader : readers.get(index)) {
            if (--waitsFor[reader] == 0) {
                ready.add(reader);
            }
        }
        steps.get(index).operands().forEach(this::read);
        notifyAll();
    }

    /** Gives the array of a value back that was read for the last time. */
    private void read(Step.Operand operand) {
        switch (operand) {
            case Step.Operand.OfData _ -> {}
            case Step.Operand.OfKept(int number) -> {
                if (unreadKept.merge(number, -1, Integer::sum) == 0) {
                    arena.takeBack(kept(number));
                }
            }
            case Step.Operand.OfStep(int made) -> {
                if (--unread[made] == 0) {
                    arena.takeBack(values[made]);
                    values[made] = NOTHING;
                }
            }
        }
    }

    private double[] kept(int number) {
        return Objects.requireNonNull(kept.get(number)).values();
    }

    private synchronized void fail(Throwable e) {
        if (failure == null) {
            failure = e;
        }
        notifyAll();
    }

    /** Waits for a helper whatever happens: it may hold arrays of the arena. */
    private void join(Thread helper) {
        boolean interrupted = false;
        while (helper.isAlive()) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                interrupted = true;
                fail(new IllegalStateException("interrupted", e));
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
