package lode.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import lode.expr.Choice;
import lode.expr.Conventions;
import lode.expr.Conventions.Suspension;
import lode.expr.Expr;
import lode.expr.Kernel;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Days;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Pool;

/**
 * Computes formulas on a dataset, many at once.
 *
 * <p>Windows see all history of an instrument; operators across instruments see the pool of the day.
 * Results are the same bits whatever the number of threads and whatever else is computed along.
 */
public final class Engine {

    /** Subtrees that are told apart before the engine starts to count anew. */
    private static final int MOST_NUMBERS = 2_000_000;

    private final Dataset data;
    private final Conventions conventions;
    private final int threads;
    private final long memory;
    private final double[] outsidePool;
    private final boolean everyone;
    private final TradedDays tradedDays;
    private final Map<Task, double[]> stored = new HashMap<>();
    private Arena arena = new Arena(0, 0);
    private Numbering numbering = new Numbering();
    private Map<Integer, Kept> kept = Map.of();

    /**
     * An engine.
     *
     * @param data        where fields and groupings are read
     * @param pool        what operators across instruments see
     * @param conventions what is understood by the operators
     * @param threads     how many threads compute, 1 or more
     * @param memory      bytes that intermediate values may take, those included that are kept; a single formula may
     *                    need more
     */
    public Engine(Dataset data, Pool pool, Conventions conventions, int threads, long memory) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        Axes axes = data.axes();
        this.data = data;
        this.conventions = conventions;
        this.threads = threads;
        this.memory = memory;
        this.tradedDays = conventions.suspension() == Suspension.REMOVED ? TradedDays.of(data) : TradedDays.all();
        this.outsidePool = new double[axes.cells()];
        for (int cell = 0; cell < outsidePool.length; cell++) {
            outsidePool[cell] = pool.contains(cell) ? 0 : Double.NaN;
        }
        this.everyone = Arrays.stream(outsidePool).noneMatch(Double::isNaN);
    }

    /**
     * Computes the formulas from the first day and scores each as soon as it is finished.
     *
     * @param formulas read in this order; equal subtrees are computed once
     * @param end      the day after the last one that is computed
     * @param scorer   what is kept of a formula
     * @return what the scorer made of each formula, in their order
     * @throws lode.panel.UserException if the dataset lacks a field or grouping
     */
    public <R> List<R> evaluate(List<Expr> formulas, int end, Scorer<R> scorer) {
        kept = Map.of();
        return evaluate(formulas, end, scorer, false);
    }

    /**
     * The same, where other formulas will follow that share much with these: values that are likely to be wanted again
     * are kept, as far as the memory goes.
     *
     * @param end the same in all calls, or nothing is shared
     */
    public <R> List<R> evaluateOneOfMany(List<Expr> formulas, int end, Scorer<R> scorer) {
        if (end != arena.days() || numbering.size() > MOST_NUMBERS) {
            numbering = new Numbering();
            kept = Map.of();
        }
        return evaluate(formulas, end, scorer, true);
    }

    private <R> List<R> evaluate(List<Expr> formulas, int end, Scorer<R> scorer, boolean keeping) {
        arena = arena.days() == end ? arena : new Arena(end, data.axes().width());
        Map<Integer, Kept> before = kept;
        kept = Map.of(); // whatever is thrown, no array is lent twice
        var graph = new Graph(new Views(conventions, everyone), keeping ? numbering : new Numbering(), before);
        Room room = Room.of(memory, (long) end * data.axes().width());
        Plan plan = Plan.of(formulas.stream().map(Symmetry::ordered).toList(), room.capacity(), graph, keeping);
        plan.steps().forEach(this::open);
        var days = new Days(0, end, data.axes().width());
        var scores = new AtomicReferenceArray<R>(formulas.size());
        var run = new Run(plan, arena, task -> Objects.requireNonNull(stored.get(task)), before, (step, out, in) -> {
            switch (step) {
                case Step.Compute(var task, var _) -> compute(task, out, days, in);
                case Step.Finish(int formula, var _) ->
                    scores.set(formula, scorer.score(formulas.get(formula), in[0], days));
            }
        });
        run.by(threads, room.ahead());
        kept = left(plan, run, before);
        List<R> ordered = new ArrayList<>(formulas.size());
        for (int k = 0; k < formulas.size(); k++) {
            ordered.add(scores.get(k));
        }
        return ordered;
    }

    /** What a run leaves for the next one. */
    private static Map<Integer, Kept> left(Plan plan, Run run, Map<Integer, Kept> before) {
        Map<Integer, Kept> left = new LinkedHashMap<>();
        for (Node node : plan.left()) {
            double[] values = node.step() >= 0
                    ? run.left(node.step())
                    : Objects.requireNonNull(before.get(node.number)).values();
            left.put(node.number, new Kept(node.task, values, node.worth()));
        }
        return left;
    }

    /** The values of one formula on all days. */
    public Panel values(Expr formula) {
        var days = new Period(0, data.axes().length());
        return Panel.wrap(data.axes(), values(List.of(formula), days).getFirst());
    }

    /** The values of formulas on some days, day-major from the period's first day. */
    public List<double[]> values(List<Expr> formulas, Period period) {
        int width = data.axes().width();
        return evaluate(
                formulas,
                period.end(),
                (_, values, _) -> Arrays.copyOfRange(values, period.first() * width, period.end() * width));
    }

    /** Looks up what a step reads from the dataset, before any thread starts. */
    private void open(Step step) {
        for (Step.Operand operand : step.operands()) {
            if (operand instanceof Step.Operand.OfData(var task)) {
                stored.computeIfAbsent(task, this::read);
            }
        }
    }

    private double[] read(Task task) {
        return switch (task) {
            case Task.ReadField(var name) -> data.field(name).values();
            case Task.ReadGroups(var name) -> data.grouping(name).codes().values();
            case Task.ReadPool _ -> outsidePool;
            case Task.Fill _, Task.Mask _, Task.Squeeze _, Task.Stretch _, Task.Apply _ ->
                throw new IllegalArgumentException(task + " is not stored");
        };
    }

    private void compute(Task task, double[] out, Days days, double[][] in) {
        switch (task) {
            case Task.Fill(double value) -> Arrays.fill(out, days.firstCell(), days.lastCell(), value);
            case Task.Mask mask -> leaveOut(mask, out, days, in[0]);
            case Task.Squeeze _ -> tradedDays.squeeze(out, days, in[0]);
            case Task.Stretch _ -> tradedDays.stretch(out, days, in[0]);
            case Task.Apply(var op, var settings) -> {
                Kernel kernel = op.kernel(new Choice(settings, conventions));
                kernel.compute(out, days, in);
            }
            case Task.ReadField _, Task.ReadGroups _, Task.ReadPool _ ->
                throw new IllegalArgumentException(task + " is not computed");
        }
    }

    private void leaveOut(Task.Mask mask, double[] out, Days days, double[] in) {
        if (mask.pool()) {
            for (int cell = days.firstCell(); cell < days.lastCell(); cell++) {
                out[cell] = in[cell] + outsidePool[cell];
            }
        }
        if (mask.finite()) {
            double[] from = mask.pool() ? out : in;
            for (int cell = days.firstCell(); cell < days.lastCell(); cell++) {
                out[cell] = from[cell] + (from[cell] - from[cell]);
            }
        }
    }
}
