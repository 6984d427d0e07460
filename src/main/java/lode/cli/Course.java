package lode.cli;

import java.util.List;
import java.util.function.LongSupplier;
import lode.report.Pace;
import lode.report.RunState;
import lode.search.Generation;
import lode.search.Lookups;
import lode.search.Progress;

/** The course of a search so far, by the clock. Several threads may look while one adds. */
final class Course {

    private static final double SECOND = 1e9;

    private final int planned;
    private final LongSupplier nanos;
    private final long start;
    private List<Generation> generations = List.of();
    private Lookups lookups = Lookups.NONE;
    private int bred;
    private long last;

    /**
     * A search that begins now, or goes on.
     *
     * @param planned generations to breed
     * @param nanos   the clock
     */
    Course(int planned, LongSupplier nanos) {
        this.planned = planned;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.last = start;
    }

    /** Notes a generation that has just ended. */
    synchronized void add(Progress progress) {
        generations = progress.generations();
        lookups = progress.lookups();
        bred++;
        last = nanos.getAsLong();
    }

    /** How it stands now. */
    synchronized RunState now() {
        long now = nanos.getAsLong();
        Runtime machine = Runtime.getRuntime();
        return new RunState(
                planned,
                generations,
                new Pace(
                        (now - start) / SECOND,
                        left(now),
                        distinct() / ((last - start) / SECOND),
                        lookups.known(),
                        machine.totalMemory() - machine.freeMemory(),
                        machine.maxMemory()));
    }

    /** As long as the generations took that were bred since the start. */
    private double left(long now) {
        double each = (last - start) / SECOND / bred;
        return Math.max(0, each * (planned - generations.size()) - (now - last) / SECOND);
    }

    /** Formulas tried since the start. */
    private int distinct() {
        int before = generations.size() - bred;
        return bred == 0
                ? 0
                : generations.getLast().distinct()
                        - (before == 0 ? 0 : generations.get(before - 1).distinct());
    }
}
