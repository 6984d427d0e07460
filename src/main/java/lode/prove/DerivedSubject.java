package lode.prove;

import java.util.List;
import java.util.function.UnaryOperator;
import lode.panel.Dataset;

/**
 * A subject that is computed from what is made of each history, for which any field may be read.
 *
 * @param subject         what is computed
 * @param derive          what is made of a history
 * @param followsCalendar whether the values hang on dates
 */
public record DerivedSubject(Subject subject, UnaryOperator<Dataset> derive, boolean followsCalendar)
        implements Subject {

    @Override
    public List<String> parts() {
        return subject.parts();
    }

    @Override
    public List<double[]> values(Dataset data) {
        return subject.values(derive.apply(data));
    }

    @Override
    public Moment moment() {
        return subject.moment();
    }

    @Override
    public int delay() {
        return subject.delay();
    }

    @Override
    public boolean ignoresPriceLevels() {
        return subject.ignoresPriceLevels();
    }
}
