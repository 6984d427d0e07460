package lode.report.combination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lode.combine.Explanation;
import lode.report.Text;
import lode.report.page.Axis;
import lode.report.page.Block;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Between;
import lode.report.page.Colour.Named;
import lode.report.page.Unit;

/** What factors contribute to trees: in all, by their value, over time, and two by two. */
final class ShapBlocks {

    private static final int LINES = 8;
    private static final int DEPENDENCES = 5;
    private static final int STEPS = 20;
    private static final int FEWEST = 5;

    private final String method;
    private final List<String> names;
    private final Explanation explanation;
    private final List<LocalDate> days;
    private final int[] ranking;

    ShapBlocks(String method, List<String> names, Explanation explanation, List<LocalDate> days) {
        this.method = method;
        this.names = names;
        this.explanation = explanation;
        this.days = days;
        this.ranking = explanation.ranking();
    }

    List<Block> all() {
        List<Block> blocks = new ArrayList<>(List.of(sizes(), summary(), overTime()));
        Arrays.stream(ranking).limit(DEPENDENCES).forEach(factor -> blocks.add(dependence(factor)));
        blocks.add(interactions());
        return blocks;
    }

    private String id(String part) {
        return method + "-" + part;
    }

    private Chart sizes() {
        double[] sizes = explanation.sizes();
        return Chart.of(
                Head.wide(
                        id("shap-sizes"),
                        new Text("What factors contribute", "因子贡献（SHAP）"),
                        new Text(
                                "Mean size of the contribution by SHAP, in ranks of the return, on days on which trees were used.",
                                "SHAP 贡献绝对值的均值（单位：收益排名），取模型实际使用日。")),
                new Axis(Axis.Kind.NAMES, new Text("Factor", "因子"), ranked()),
                Unit.FOUR,
                new Line(
                        new Text("Mean size", "平均绝对贡献"),
                        Shape.BARS,
                        Named.BLUE,
                        Arrays.stream(ranking).mapToDouble(f -> sizes[f]).toArray()));
    }

    private List<String> ranked() {
        return Arrays.stream(ranking).mapToObj(names::get).toList();
    }

    /** By factor and contribution, the mean rank of the factor: where it is orange high values are what contributes so. */
    private Matrix summary() {
        double bound = Arrays.stream(explanation.shares())
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
        double width = bound > 0 ? 2 * bound / STEPS : 1;
        double[][] cells = Arrays.stream(ranking)
                .mapToObj(factor -> IntStream.range(0, STEPS)
                        .mapToDouble(step -> meanRank(factor, -bound + step * width, width, step == STEPS - 1))
                        .toArray())
                .toArray(double[][]::new);
        return new Matrix(
                Head.wide(
                        id("shap-summary"),
                        new Text("Contributions by the value of the factor", "贡献与因子值"),
                        new Text(
                                "From left to right the contribution to a value, in ranks of the return. The colour is the mean rank of"
                                        + " the factor there: orange is high, blue low. A row that turns from blue to orange is a"
                                        + " factor whose high values are good. Every row is in shap-rows.csv.",
                                "横轴为对预测值的贡献（收益排名），颜色为该处因子的平均排名：橙色高、蓝色低。由蓝变橙表示因子值越高越好。" + "明细见 shap-rows.csv。")),
                ranked(),
                IntStream.range(0, STEPS)
                        .mapToObj(step -> String.format(Locale.ROOT, "%+.3f", -bound + (step + 0.5) * width))
                        .toList(),
                0.5,
                Unit.TWO,
                cells);
    }

    private double meanRank(int factor, double from, double width, boolean last) {
        return IntStream.range(0, explanation.rows().size())
                .filter(row -> {
                    double share = explanation.shares()[row][factor];
                    return share >= from && (share < from + width || last);
                })
                .mapToDouble(row -> explanation.values()[row][factor])
                .filter(rank -> !Double.isNaN(rank))
                .average()
                .orElse(Double.NaN);
    }

    private Chart overTime() {
        List<Line> lines = new ArrayList<>();
        int shown = Math.min(LINES, ranking.length);
        for (int k = 0; k < shown; k++) {
            int factor = ranking[k];
            lines.add(new Line(
                    Text.of(names.get(factor)),
                    Shape.LINE,
                    Between.of(k, shown),
                    Arrays.stream(explanation.means())
                            .mapToDouble(day -> day[factor])
                            .toArray()));
        }
        return new Chart(
                Head.wide(
                        id("shap-time"),
                        new Text("Contributions over time", "贡献随时间变化"),
                        new Text(
                                "Mean size of the contribution on the first day that each of the models was used on. The factors that contribute"
                                        + " most; shap.csv has all.",
                                "各模型首个使用日的平均绝对贡献。图中为贡献最大的因子，全部见 shap.csv。")),
                Axis.of(Arrays.stream(explanation.days()).mapToObj(days::get).toList()),
                Unit.FOUR,
                lines);
    }

    private Chart dependence(int factor) {
        int partner = explanation.partner(factor);
        String name = names.get(factor);
        String other = names.get(partner);
        List<String> labels = IntStream.range(0, STEPS)
                .mapToObj(step -> String.format(Locale.ROOT, "%.3f", -0.5 + (step + 0.5) / STEPS))
                .toList();
        return Chart.of(
                Head.half(
                        id("shap-" + factor),
                        new Text("What " + name + " contributes", name + " 的贡献"),
                        new Text(
                                "Mean contribution by the rank of the factor, from the lowest at -0.5 to the highest at 0.5, where "
                                        + other + ", with which it interacts most, is above and below its median.",
                                "按因子排名（-0.5 最低，0.5 最高）的平均贡献，并按交互最强的因子 " + other + " 的高低分开。")),
                new Axis(Axis.Kind.NUMBERS, new Text("Rank of " + name, name + " 排名"), labels),
                Unit.FOUR,
                new Line(new Text(other + " high", other + " 高"), Shape.LINE, Named.ORANGE, means(factor, partner, 1)),
                new Line(new Text(other + " low", other + " 低"), Shape.LINE, Named.BLUE, means(factor, partner, -1)));
    }

    private double[] means(int factor, int partner, int side) {
        double[] sums = new double[STEPS];
        int[] counts = new int[STEPS];
        for (int row = 0; row < explanation.rows().size(); row++) {
            double rank = explanation.values()[row][factor];
            if (!Double.isNaN(rank) && side * explanation.values()[row][partner] > 0) {
                int step = Math.clamp((int) Math.floor((rank + 0.5) * STEPS), 0, STEPS - 1);
                sums[step] += explanation.shares()[row][factor];
                counts[step]++;
            }
        }
        return IntStream.range(0, STEPS)
                .mapToDouble(step -> counts[step] < FEWEST ? Double.NaN : sums[step] / counts[step])
                .toArray();
    }

    private Matrix interactions() {
        double all = Arrays.stream(explanation.sizes()).sum();
        double[][] cells = Arrays.stream(ranking)
                .mapToObj(f -> Arrays.stream(ranking)
                        .mapToDouble(g -> f == g ? Double.NaN : explanation.interactions()[f][g] / all)
                        .toArray())
                .toArray(double[][]::new);
        return new Matrix(
                Head.wide(
                        id("shap-interactions"),
                        new Text("What factors contribute two by two", "因子交互"),
                        new Text(
                                "Mean size of the interaction by SHAP, in per cent of all contributions: what two factors give together beside"
                                        + " what each gives by itself."
                                        + " What a factor gives by itself is on the diagonal of shap-interactions.csv.",
                                "SHAP 交互值的平均绝对值占全部贡献的百分比：两因子共同产生、且不属于各自单独贡献的部分。对角线见 shap-interactions.csv。")),
                ranked(),
                ranked(),
                0,
                Unit.PERCENT,
                cells);
    }
}
