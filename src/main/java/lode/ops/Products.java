package lode.ops;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The products of some series that {@link Comoments} adds up.
 *
 * <p>A product is named by its factors in alphabetical order, one letter per series: {@code xyy} is the product of x
 * and the square of y. The series come first; every other product is one listed before it times one series. Sums of
 * deviations can be moved to another origin if every product that results from leaving out a factor is listed too.
 */
final class Products {

    /** The sum of nothing but ones. */
    static final int COUNT = -1;

    /**
     * One step of moving the origin: a sum grows by another one times the shift of a series.
     *
     * @param target the product whose sum grows
     * @param source the product with one factor less, or {@link #COUNT}
     * @param series whose origin moves
     */
    record Step(int target, int source, int series) {}

    private final List<String> names;
    private final int series;
    private final int moving;
    private final int[] earlier;
    private final int[] factor;
    private final List<Step> moves;
    private final List<Step> centring;

    private Products(int moving, List<String> names) {
        this.names = names;
        this.series = (int) names.stream().filter(name -> name.length() == 1).count();
        this.moving = moving;
        this.earlier = new int[names.size()];
        this.factor = new int[names.size()];
        for (int product = series; product < names.size(); product++) {
            int last = names.get(product).length() - 1;
            earlier[product] = at(names.get(product).substring(0, last));
            factor[product] = at(names.get(product).substring(last));
        }
        this.moves = steps();
        this.centring = centring(moves);
    }

    /**
     * Products of series.
     *
     * @param moving how many of the series, from the first, are taken as deviations; the others are taken as they are
     * @param names  the series, then the products
     */
    static Products of(int moving, String... names) {
        return new Products(moving, List.of(names));
    }

    /** How many there are, series included. */
    int count() {
        return names.size();
    }

    /** How many series there are. */
    int series() {
        return series;
    }

    /** How many series are taken as deviations. */
    int moving() {
        return moving;
    }

    /** The place of a product. */
    int at(String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no product " + name + " among " + names);
        }
        return place;
    }

    /** The product that is this one without its last factor. */
    int earlier(int product) {
        return earlier[product];
    }

    /** The last factor of a product. */
    int factor(int product) {
        return factor[product];
    }

    /** The steps, in order, that make sums of deviations from another origin. */
    List<Step> moves() {
        return moves;
    }

    /** The steps that make sums of products of deviations from the means; sums of single series stay as they are. */
    List<Step> centring() {
        return centring;
    }

    /** For each series the powers of a sum x + s by Horner's rule: from the highest power down, again and again. */
    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int s = 0; s < moving; s++) {
            int moved = s;
            int highest = IntStream.range(0, names.size())
                    .map(product -> power(product, moved))
                    .max()
                    .orElse(0);
            for (int pass = 1; pass <= highest; pass++) {
                int least = pass;
                IntStream.range(0, names.size())
                        .filter(product -> power(product, moved) >= least)
                        .boxed()
                        .sorted(Comparator.comparingInt(product -> -power(product, moved)))
                        .forEach(product -> steps.add(new Step(product, without(product, moved), moved)));
            }
        }
        return List.copyOf(steps);
    }

    private int power(int product, int s) {
        char letter = names.get(s).charAt(0);
        return (int)
                names.get(product).chars().filter(factor -> factor == letter).count();
    }

    private int without(int product, int s) {
        String rest = names.get(product).replaceFirst(names.get(s), "");
        return rest.isEmpty() ? COUNT : at(rest);
    }

    /** Around the means the sum of a single series is 0: what would add it is left out, once its turn has come. */
    private List<Step> centring(List<Step> all) {
        List<Step> steps = new ArrayList<>();
        boolean[] centred = new boolean[series];
        for (Step step : all) {
            boolean single = step.target() < series;
            boolean adds = step.source() >= series || step.source() >= 0 && !centred[step.source()];
            if (single) {
                centred[step.target()] = true;
            } else if (adds) {
                steps.add(step);
            }
        }
        return List.copyOf(steps);
    }
}
