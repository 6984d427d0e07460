package lode.report.combination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lode.combine.Combination;
import lode.combine.Explanation;
import lode.combine.Ingredient;
import lode.combine.Material;
import lode.combine.Method;
import lode.combine.ModelCache;
import lode.combine.Recipe;
import lode.combine.Settings;
import lode.combine.WalkForward;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.measure.Split;
import lode.panel.Axes;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Period;
import lode.panel.Tables;
import lode.report.Language;
import lode.report.page.Block;
import lode.report.page.Page;
import org.junit.jupiter.api.Test;

class CombinationPageTest {

    private static final int DAYS = 120;
    private static final int WIDTH = 30;
    private static final IcStats STATS = new IcStats(0.05, 0.1, 3, 40);

    private static CombinationReport report() {
        Axes axes = Tables.axes(DAYS, WIDTH);
        var random = new SplittableRandom(1);
        double[][] factors = new double[2][axes.cells()];
        double[] prices = new double[axes.cells()];
        for (int cell = 0; cell < prices.length; cell++) {
            double before = cell < WIDTH ? 10 : prices[cell - WIDTH];
            double foreseen = cell < WIDTH ? 0 : factors[0][cell - WIDTH];
            factors[0][cell] = random.nextDouble() - 0.5;
            factors[1][cell] = random.nextDouble() - 0.5;
            prices[cell] = before * (1 + 0.01 * foreseen + 0.005 * random.nextGaussian());
        }
        var material = new Material(
                List.of(new Ingredient("first", "1", "open", 1), new Ingredient("second", "2", "close", 0)),
                List.of(Panel.wrap(axes, factors[0]), Panel.wrap(axes, factors[1])),
                Label.of(new LabelSpec("close", 0, 1), Panel.wrap(axes, prices)),
                Tables.everyone(axes),
                0,
                10);
        var texts = new LinkedHashMap<String, String>();
        texts.put("refit", "20days");
        texts.put("relearn", "20days");
        texts.put("train", "40");
        texts.put("trees", "3");
        var recipe = new Recipe(Settings.completed(texts), material.ingredients());
        var walk = new WalkForward(material, recipe.chosen().protocol(), ModelCache.NONE, 1);
        var card = Scorecard.of(STATS, STATS, STATS, 1, 0.9, 0.1);
        Combination ridge = walk.combine(Method.RIDGE, () -> {});
        Combination forest = walk.combine(Method.FOREST, () -> {});
        return new CombinationReport(
                Tables.ORIGIN,
                "toy",
                recipe.settings(),
                new Split(new Period(0, 40), new Period(40, 80), new Period(80, DAYS)),
                material,
                List.of(
                        new CombinationReport.Made("toy.ridge", ridge, card, Optional.empty()),
                        new CombinationReport.Made(
                                "toy.forest", forest, card, Optional.of(Explanation.of(material, forest)))));
    }

    @Test
    void methods_stand_side_by_side_and_trees_are_explained() {
        CombinationReport report = report();
        Page page = CombinationPage.of(report, Language.ENGLISH);
        assertThat(page.warnings()).extracting(text -> text.english()).anyMatch(text -> text.contains("synthetic"));
        assertThat(page.overview().orElseThrow().blocks())
                .extracting(block -> block.head().id())
                .containsExactly("methods", "gap", "cumulated", "months");
        assertThat(page.subjects().get(0).blocks())
                .extracting(block -> block.head().id())
                .containsExactly("ridge-facts", "ridge-fits", "ridge-weights", "ridge-years");
        assertThat(page.subjects().get(1).blocks())
                .extracting(block -> block.head().id())
                .containsExactly(
                        "forest-facts",
                        "forest-fits",
                        "forest-shap-sizes",
                        "forest-shap-summary",
                        "forest-shap-time",
                        "forest-shap-0",
                        "forest-shap-1",
                        "forest-shap-interactions");
    }

    @Test
    void the_gap_is_the_difference_of_in_sample_and_out_of_sample() {
        CombinationReport report = report();
        Combination ridge = report.made().getFirst().combination();
        Page page = CombinationPage.of(report, Language.ENGLISH);
        assertThat(page.overview().orElseThrow().blocks().getFirst())
                .isInstanceOfSatisfying(
                        Block.Grid.class,
                        grid -> assertThat(grid.rows().getFirst().subList(0, 4))
                                .containsExactly(
                                        "ridge",
                                        ridge.inSample(),
                                        ridge.outOfSample(),
                                        ridge.inSample() - ridge.outOfSample()));
        assertThat(ridge.outOfSample()).isGreaterThan(0.2);
    }

    @Test
    void a_line_adds_up_what_the_table_of_coefficients_has_day_by_day() {
        CombinationReport report = report();
        double[] last = report.made().stream()
                .mapToDouble(made -> made.combination().fits().stream()
                        .flatMapToDouble(fit -> Arrays.stream(fit.outOfSample()))
                        .filter(ic -> !Double.isNaN(ic))
                        .sum())
                .toArray();
        Block.Chart chart = block(report, "cumulated", Block.Chart.class);
        assertThat(chart.lines()).extracting(line -> line.name().english()).containsExactly("ridge", "forest");
        for (int m = 0; m < last.length; m++) {
            double[] sums = chart.lines().get(m).values();
            assertThat(sums[sums.length - 1]).isCloseTo(last[m], within(1e-12));
        }
        var coefficients =
                new CombinationTables(report).all().get("coefficients").text();
        assertThat(coefficients).startsWith("# toy\ndate,ridge,forest\n2024-");
        assertThat(coefficients.lines()).hasSize(2 + chart.axis().labels().size());
    }

    @Test
    void a_month_has_the_mean_of_its_days() {
        CombinationReport report = report();
        Block.Matrix months = block(report, "months", Block.Matrix.class);
        var last = YearMonth.from(report.daily().lastKey());
        assertThat(months.rows()).containsExactly("ridge", "forest");
        assertThat(months.columns()).isSorted().last().isEqualTo(last.toString());
        for (int m = 0; m < 2; m++) {
            int method = m;
            double mean = report.daily().entrySet().stream()
                    .filter(day -> YearMonth.from(day.getKey()).equals(last))
                    .mapToDouble(day -> day.getValue()[method])
                    .filter(ic -> !Double.isNaN(ic))
                    .average()
                    .orElseThrow();
            double[] means = months.cells()[m];
            assertThat(means[means.length - 1]).isCloseTo(mean, within(1e-12));
        }
    }

    private static <B extends Block> B block(CombinationReport report, String id, Class<B> kind) {
        return CombinationPage.of(report, Language.ENGLISH).overview().orElseThrow().blocks().stream()
                .filter(block -> block.head().id().equals(id))
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tables_have_a_row_for_each_fit_and_each_explained_row() {
        CombinationReport report = report();
        var tables = new CombinationTables(report).all();
        int fits = report.made().stream()
                .mapToInt(made -> made.combination().fits().size())
                .sum();
        assertThat(tables.keySet())
                .containsExactly(
                        "factors",
                        "methods",
                        "fits",
                        "coefficients",
                        "weights",
                        "shap",
                        "shap-rows",
                        "shap-interactions");
        assertThat(tables.get("fits").text().lines()).hasSize(2 + fits);
        int rows = report.made().get(1).explanation().orElseThrow().rows().size();
        assertThat(tables.get("shap-rows").text().lines()).hasSize(2 + 2 * rows);
        assertThat(tables.get("weights").text()).startsWith("# toy\nmethod,date,first,second\nridge,2024-");
    }
}
