package lode.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lode.expr.Parser;
import lode.measure.GroupTest;
import lode.measure.Pricing;
import lode.measure.Validation;
import lode.ops.Operators;
import lode.panel.Dataset;
import lode.prove.Subject;

/**
 * The series that {@code lode validate} reports of a factor, each value on the day on which it claims to be known.
 *
 * <p>Portfolios are renewed daily, so that every day is a date of the test.
 *
 * @param factor  that is tested
 * @param proving how it is computed, and who counts
 */
record SeriesSubject(NamedFactor factor, Proving proving) implements Subject {

    private static final int LAG = Pricing.TRADEABLE.lag();

    @Override
    public List<String> parts() {
        List<String> names = new ArrayList<>(
                List.of("RankIC", "IC", "cumulative return of all", "group 1 less the last", "cumulative of that"));
        for (int group = 1; group <= Integer.parseInt(TestSetting.GROUPS.usual()); group++) {
            names.add("return of group " + group);
            names.add("cumulative return of group " + group);
        }
        names.add("coverage");
        return names.stream().map(name -> name + " of " + factor.name()).toList();
    }

    @Override
    public List<double[]> values(Dataset data) {
        var parser = new Parser(Operators.CATALOG, data.allFields());
        Validation validation = new FactorTesting(data, choices(), parser::parse, proving.threads(), proving.memory())
                .test(List.of(factor), () -> {})
                .factors()
                .getFirst()
                .validation();
        GroupTest groups = validation.groups();
        List<double[]> series = new ArrayList<>();
        series.add(later(validation.rank().ics(), LAG + 1));
        series.add(later(validation.normal().ics(), LAG + 1));
        series.add(sinceFirst(groups.universe()));
        series.add(later(groups.topMinusBottom(), LAG + 1));
        series.add(sinceFirst(groups.cumulativeTopMinusBottom()));
        for (GroupTest.Group group : groups.groups()) {
            series.add(later(group.returns(), LAG + 1));
            series.add(sinceFirst(group.cumulative()));
        }
        series.add(validation.coverage().shares());
        return series;
    }

    private TestChoices choices() {
        Map<TestSetting, String> texts = new EnumMap<>(TestSetting.class);
        for (TestSetting setting : TestSetting.values()) {
            texts.put(setting, setting.usual());
        }
        texts.put(TestSetting.POOL, proving.pool());
        texts.put(TestSetting.PROFILE, proving.conventions().name());
        texts.put(TestSetting.WINDOW_COVERAGE, proving.conventions().coverage().toString());
        texts.put(TestSetting.REBALANCE, "day");
        return new TestChoices(new TestTexts(texts));
    }

    /** A return since the first date: as long as nothing was earned, nothing is claimed. */
    private static double[] sinceFirst(double[] cumulative) {
        double[] known = later(cumulative, LAG);
        for (int k = LAG; k < known.length && known[k] == 0; k++) {
            known[k] = Double.NaN;
        }
        return known;
    }

    /** What is known so many days after its date; of the last dates nothing is known. */
    private static double[] later(double[] values, int days) {
        double[] known = new double[values.length];
        Arrays.fill(known, Double.NaN);
        System.arraycopy(values, 0, known, days, Math.max(0, values.length - days));
        return known;
    }
}
