package lode.combine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Label;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.Pool;
import lode.panel.Tables;
import lode.risk.Exposures;
import lode.risk.Preprocessing;
import lode.risk.Standard;

/**
 * A market in which three factors foresee returns: the first with slope 2, the second with slope -1, the third not at all.
 *
 * @param days     how many there are
 * @param poisoned from which day on all values are others; as many as there are days if none
 */
record Toy(int days, int poisoned) {

    static final int WIDTH = 40;
    static final LabelSpec LABEL = new LabelSpec("close", 1, 2);

    private static final int FACTORS = 3;

    static Toy of(int days) {
        return new Toy(days, days);
    }

    Toy poisonedFrom(int day) {
        return new Toy(days, day);
    }

    /** The texts of settings, few days of which suffice. */
    static Protocol protocol(String... more) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "refit", "10days",
                "relearn", "20days",
                "train", "60",
                "embargo", "3",
                "trees", "5",
                "rounds", "20",
                "patience", "3"));
        for (int k = 0; k < more.length; k += 2) {
            texts.put(more[k], more[k + 1]);
        }
        return new Settings(Settings.completed(texts)).protocol();
    }

    Material material() {
        Axes axes = Tables.axes(days, WIDTH);
        double[][] factors = new double[FACTORS][axes.cells()];
        double[] prices = new double[axes.cells()];
        for (int i = 0; i < WIDTH; i++) {
            double price = 10;
            for (int t = 0; t < days; t++) {
                var random = new SplittableRandom(1_000_003L * t + i + (t >= poisoned ? 77 : 0));
                for (int f = 0; f < FACTORS; f++) {
                    factors[f][t * WIDTH + i] = random.nextInt(20) == 0 ? Double.NaN : random.nextDouble() * 2 - 1;
                }
                double drift = t < 2 ? 0 : signal(factors, (t - 2) * WIDTH + i);
                price *= 1 + 0.01 * drift + 0.01 * random.nextGaussian();
                prices[t * WIDTH + i] = price;
            }
        }
        Pool pool = Tables.pool(axes, cell -> (cell * 7L + cell / WIDTH) % 13 != 0);
        List<Panel> prepared = new ArrayList<>();
        for (double[] values : factors) {
            prepared.add(new Preprocessing(List.of(Standard.ZSCORE))
                    .of(Panel.wrap(axes, values), pool, Exposures.none(axes))
                    .values());
        }
        Label label = Label.of(LABEL, Panel.wrap(axes, prices));
        return new Material(ingredients(FACTORS), prepared, label, pool, 0, 10);
    }

    static List<Ingredient> ingredients(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> new Ingredient("f" + k, "id" + k, "f" + k, 0))
                .toList();
    }

    private static double signal(double[][] factors, int cell) {
        double first = factors[0][cell];
        double second = factors[1][cell];
        return (Double.isNaN(first) ? 0 : 2 * first) - (Double.isNaN(second) ? 0 : second);
    }
}
