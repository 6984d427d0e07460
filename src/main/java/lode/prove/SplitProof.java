package lode.prove;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import lode.measure.Split;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Period;

/** Proves that nobody who learns or chooses on one period sees returns of the next. */
public final class SplitProof {

    private final Dataset data;
    private final LabelSpec label;
    private final long seed;

    /**
     * A proof for a label.
     *
     * @param seed of the other futures
     */
    public SplitProof(Dataset data, LabelSpec label, long seed) {
        this.data = data;
        this.label = label;
        this.seed = seed;
    }

    /** One certificate each for training and validation: their labels are the same whatever the next period brings. */
    public List<Certificate> of(Split split) {
        return List.of(
                certificate("labels of training", split.training(), split.validation()),
                certificate("labels of validation", split.validation(), split.test()));
    }

    private Certificate certificate(String part, Period learned, Period next) {
        int width = data.axes().width();
        int today = next.first() - 1;
        var histories = new Histories(data, Set.of(label.price()));
        Dataset other = histories.withOtherFuture(today, Moment.CLOSE, new SplittableRandom(seed));
        Evidence evidence = Comparison.ofBits(LeakCheck.POISON, width)
                .of(labels(data, learned), labels(other, learned), today, learned.days(), 0);
        return new Certificate(part, List.of(data.axes().days().get(today)), List.of(evidence));
    }

    private double[] labels(Dataset history, Period days) {
        int width = data.axes().width();
        return Arrays.copyOfRange(history.label(label).values(), days.first() * width, days.end() * width);
    }
}
