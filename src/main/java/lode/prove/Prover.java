package lode.prove;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Dataset;

/**
 * Computes a subject again from histories that differ only in what it cannot have known.
 *
 * <p>The days after which the future is another one are drawn over the whole range: the first on which something is known, the last but
 * one, days before the members of a pool change, and one from each part of the rest.
 */
public final class Prover {

    private static final int PARTS = 4;
    private static final int CHANGES = 2;

    /** The pool of all that trade. */
    private static final String EVERYONE = "all";

    private final Dataset data;
    private final long seed;

    /**
     * A prover.
     *
     * @param seed of the days and of the other futures
     */
    public Prover(Dataset data, long seed) {
        this.data = data;
        this.seed = seed;
    }

    /** One certificate for each part, in their order. */
    public List<Certificate> prove(Subject subject) {
        List<double[]> original = subject.values(data);
        int perDay = original.getFirst().length / data.axes().length();
        List<Integer> todays = days(original, perDay);
        var proof = new Proof(original, perDay);
        var histories = new Histories(data, subject.fields());
        for (int today : todays) {
            int known = today + 1 - subject.delay();
            if (subject.moment() == Moment.CLOSE) {
                proof.compareBits(LeakCheck.PREFIX, subject.values(histories.until(today)), today, known);
            }
            Dataset other = histories.withOtherFuture(today, subject.moment(), new SplittableRandom(seed + today));
            proof.compareBits(LeakCheck.POISON, subject.values(other), today, known);
        }
        if (!subject.followsCalendar()) {
            proof.compareNumbers(LeakCheck.DELAY, subject.values(histories.aDayLater()), 1);
        }
        if (subject.ignoresPriceLevels()) {
            Dataset rebased = histories.rebased(new SplittableRandom(seed));
            proof.compareNumbers(LeakCheck.REBASING, subject.values(rebased), 0);
        }
        List<LocalDate> dates = todays.stream().map(data.axes().days()::get).toList();
        return IntStream.range(0, original.size())
                .mapToObj(k -> new Certificate(subject.parts().get(k), dates, proof.evidence(k)))
                .toList();
    }

    /** The days after which the future is another one. */
    private List<Integer> days(List<double[]> values, int perDay) {
        Axes axes = data.axes();
        int first = values.stream()
                        .mapToInt(part -> IntStream.range(0, part.length)
                                .filter(k -> !Double.isNaN(part[k]))
                                .findFirst()
                                .orElse(part.length - 1))
                        .max()
                        .orElseThrow()
                / perDay;
        int last = Math.max(first, axes.length() - 2);
        var random = new SplittableRandom(seed);
        SequencedSet<Integer> days = new TreeSet<>(List.of(first, last));
        for (int part = 0; part < PARTS; part++) {
            int from = first + (last - first) * part / PARTS;
            int to = first + (last - first) * (part + 1) / PARTS;
            days.add(from + random.nextInt(Math.max(1, to - from)));
        }
        List<Integer> changes = IntStream.range(first, last)
                .filter(this::membersChangeAfter)
                .boxed()
                .toList();
        for (int k = 0; k < CHANGES && !changes.isEmpty(); k++) {
            days.add(changes.get(random.nextInt(changes.size())));
        }
        return List.copyOf(days);
    }

    /** Whether some who trade on both days are members on only one of them. */
    private boolean membersChangeAfter(int day) {
        return data.pools().stream()
                .map(data::pool)
                .anyMatch(pool -> IntStream.range(0, data.axes().width())
                        .anyMatch(i -> trades(day, i)
                                && trades(day + 1, i)
                                && pool.contains(day, i) != pool.contains(day + 1, i)));
    }

    private boolean trades(int day, int instrument) {
        return data.pools().contains(EVERYONE) && data.pool(EVERYONE).contains(day, instrument);
    }
}
