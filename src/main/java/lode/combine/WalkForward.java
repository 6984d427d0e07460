package lode.combine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import lode.measure.Series;
import lode.panel.Panel;
import lode.panel.Workers;
import lode.risk.Exposures;
import lode.risk.Standard;

/**
 * Goes through the days, learns from what is complete whenever it is time to, and uses what was learned until the next time.
 *
 * <p>What is used on a day depends on prices up to its close only. The values do not depend on the number of threads.
 */
public final class WalkForward {

    private final Material material;
    private final Protocol protocol;
    private final ModelCache models;
    private final int threads;

    /**
     * A walk.
     *
     * @param models  trees that were learned before
     * @param threads how many learn
     */
    public WalkForward(Material material, Protocol protocol, ModelCache models, int threads) {
        this.material = material;
        this.protocol = protocol;
        this.models = models;
        this.threads = threads;
    }

    /** How many times a method learns. */
    public int lessons(Method method) {
        return protocol.when(method).days(material.axes(), material.days()).size();
    }

    /**
     * Combines the factors.
     *
     * @param done called by any thread after each lesson
     */
    public Combination combine(Method method, Runnable done) {
        List<Integer> days = protocol.when(method).days(material.axes(), material.days());
        double[] values = new double[material.axes().cells()];
        Arrays.fill(values, Double.NaN);
        var learner = new Learner(method, protocol, models);
        List<Callable<Optional<Fit>>> lessons = new ArrayList<>();
        for (int k = 0; k < days.size(); k++) {
            int day = days.get(k);
            int end = k + 1 < days.size() ? days.get(k + 1) : material.axes().length();
            lessons.add(() -> {
                Optional<Fit> fit = fit(learner, day, end, values);
                done.run();
                return fit;
            });
        }
        List<Fit> fits =
                Workers.all(lessons, threads).stream().flatMap(Optional::stream).toList();
        return new Combination(method, Panel.wrap(material.axes(), values), fits);
    }

    /** Learns at the close of a day, and writes the values from that day to before another. */
    private Optional<Fit> fit(Learner learner, int day, int end, double[] values) {
        return learner.learn(material.until(day)).map(lesson -> {
            int[] used = IntStream.range(day, end).toArray();
            write(lesson.model(), used, values);
            double[] scratch = new double[values.length];
            write(lesson.model(), lesson.dates(), scratch);
            return new Fit(
                    day,
                    end,
                    lesson.dates(),
                    lesson.model(),
                    Series.mean(material.judge(scratch, lesson.dates())),
                    material.judge(values, used));
        });
    }

    private void write(Model model, int[] days, double[] values) {
        int width = material.axes().width();
        double[][] rows = model.predict(material, days);
        for (int k = 0; k < days.length; k++) {
            Standard.ZSCORE.apply(rows[k], Exposures.none(material.axes()), days[k]);
            System.arraycopy(rows[k], 0, values, days[k] * width, width);
        }
    }
}
