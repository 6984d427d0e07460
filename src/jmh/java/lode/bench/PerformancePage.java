package lode.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lode.expr.Operator;
import lode.expr.Setting;
import lode.ops.Operators;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures everything and writes the figures into {@code docs/performance.md}, between its two marks.
 *
 * <p>Run by {@code ./mvnw -Pjmh -Djmh.main=lode.bench.PerformancePage -Djmh=docs/performance.md}; takes half an hour.
 */
public final class PerformancePage {

    private static final String BEGIN = "<!-- measured: begin -->";
    private static final String END = "<!-- measured: end -->";
    private static final int CELLS = 300 * Workload.DAYS;
    private static final int HOTSPOTS = 12;
    private static final List<Integer> WINDOWS = List.of(5, 20, 60);

    private final Measurements figures = new Measurements();

    private PerformancePage() {}

    /** Measures and writes; the argument is the page. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Path page = Path.of(arguments[0]);
        String text = Files.readString(page);
        String measured = new PerformancePage().measured();
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(
                page, text.substring(0, begin) + "\n\n" + measured + "\n" + text.substring(text.indexOf(END)));
    }

    private String measured() throws RunnerException, IOException {
        return String.join("\n", machine(), rankIc(), formulas(), search(), operators(), profile());
    }

    private String machine() throws RunnerException {
        figures.run("MachineBenchmark", Map.of());
        var rows = new StringBuilder("""
                ### The machine

                Milliseconds on one thread for a panel of %,d days. A RankIC by sorting cannot be faster than the sort, an operator on two series
                not much faster than the sum.

                | | 300 instruments | 5,000 instruments |
                |---|---:|---:|
                """.formatted(Workload.DAYS));
        Map<String, String> limits = new TreeMap<>(Map.of(
                "copy", "copy one panel to another",
                "sort", "sort every day by the JDK, value and instrument in one word",
                "sum", "add up two panels into a third"));
        limits.forEach((method, what) -> rows.append(row(
                what,
                number(figures.of("MachineBenchmark." + method, 300)),
                number(figures.of("MachineBenchmark." + method, 5000)))));
        return rows.toString();
    }

    private String rankIc() throws RunnerException {
        figures.run("RankIcBenchmark", Map.of());
        var rows = new StringBuilder("""
                ### RankIC of one factor, one thread

                The plain version sorts both sides of each day, gives ties their mean rank, and leaves the rest to commons-math.

                | factor | instruments | ours, ms | plain, ms | ratio | ours over the JDK's sort alone |
                |---|---:|---:|---:|---:|---:|
                """);
        for (int instruments : List.of(300, 5000)) {
            for (String formula : List.of("returns", "volume", "div(open, returns)", "ts_rank(volume, 20)")) {
                double ours = figures.of("RankIcBenchmark.ours", formula, instruments);
                double plain = figures.of("RankIcBenchmark.plain", formula, instruments);
                double sort = figures.of("MachineBenchmark.sort", instruments);
                rows.append(row(
                        "`" + formula + "`",
                        instruments,
                        number(ours),
                        number(plain),
                        number(plain / ours),
                        number(ours / sort)));
            }
        }
        return rows.toString();
    }

    private String formulas() throws RunnerException {
        figures.run("FormulasBenchmark", Map.of("threads", List.of("1", "2"), "instruments", List.of("300")));
        figures.run(
                "FormulasBenchmark",
                Map.of("threads", List.of("1", "2"), "instruments", List.of("5000")),
                1,
                1,
                "-Xmx8g");
        var rows = new StringBuilder("""
                ### 100 random formulas, RankIC included, formulas per second

                W has 300 instruments, W-wide 5,000 in a heap of 8 GB.

                | | 1 thread | 2 threads | ratio |
                |---|---:|---:|---:|
                """);
        for (int instruments : List.of(300, 5000)) {
            for (String how : List.of("apart", "together")) {
                double one = figures.of("FormulasBenchmark." + how, 1, instruments);
                double two = figures.of("FormulasBenchmark." + how, 2, instruments);
                String name = (instruments == 300 ? "W" : "W-wide")
                        + (how.equals("apart") ? ", one after the other, nothing shared" : ", as one plan");
                rows.append(row(name, number(one), number(two), number(two / one)));
            }
        }
        return rows.toString();
    }

    private String search() throws RunnerException {
        figures.run(
                "SearchBenchmark",
                Map.of("threads", List.of("1", "2"), "racing", List.of("true", "false"), "memory", List.of("1500")),
                1,
                1);
        var rows = new StringBuilder("""
                ### A running search, candidates per second

                A population of 1,000 on W for ten generations, from the first random formulas to the test of the survivors.

                | | 1 thread | 2 threads | ratio |
                |---|---:|---:|---:|
                """);
        for (boolean racing : List.of(true, false)) {
            double one = figures.of("SearchBenchmark.search", 1, racing, 1500);
            double two = figures.of("SearchBenchmark.search", 2, racing, 1500);
            rows.append(row(
                    racing ? "racing" : "every candidate on all days", number(one), number(two), number(two / one)));
        }
        return rows.toString();
    }

    private String operators() throws RunnerException, IOException {
        List<String> windows = names(true);
        figures.run("OperatorBenchmark.ours", Map.of("operator", names(false), "d", List.of("20")));
        figures.run(
                "OperatorBenchmark.ours",
                Map.of(
                        "operator",
                        windows,
                        "d",
                        WINDOWS.stream().map(String::valueOf).toList()));
        figures.run(
                "OperatorBenchmark.plain",
                Map.of("operator", Operators.ALL.stream().map(Operator::name).toList(), "d", List.of("20")),
                1,
                1);
        Map<String, String[]> peers = peers();
        var rows = new StringBuilder("""
                ### Operators, one thread

                Milliseconds for %,d cells, full windows, and how many times as long the plain definition of the tests takes for
                windows of 20 days, cell by cell. The peer is the fastest of KunQuant, numpy with bottleneck, pandas, polars and torch with
                double values, over a like panel on another machine of the same kind.

                | operator | d | ours, ms | times faster than plain | peer, ms |
                |---|---:|---:|---:|---:|
                """.formatted(CELLS));
        for (Operator op : Operators.ALL) {
            for (int d : windows.contains(op.name()) ? WINDOWS : List.of(20)) {
                double ours = figures.of("OperatorBenchmark.ours", op.name(), d, "FULL", 300);
                double plain = figures.of("OperatorBenchmark.plain", op.name(), 20, "FULL", 300)
                        * Workload.DAYS
                        / OperatorBenchmark.PLAIN_DAYS;
                rows.append(row(
                        "`" + op.name() + "`",
                        windows.contains(op.name()) ? d : "",
                        number(ours),
                        d == 20 ? number(plain / ours) : "",
                        peer(peers, op.name(), d)));
            }
        }
        return rows.toString();
    }

    private static List<String> names(boolean windows) {
        return Operators.ALL.stream()
                .filter(op -> windows == op.settings().stream().anyMatch(s -> s.kind() == Setting.Kind.DAYS))
                .map(Operator::name)
                .toList();
    }

    private static Map<String, String[]> peers() throws IOException {
        Map<String, String[]> peers = new TreeMap<>();
        try (InputStream in = PerformancePage.class.getResourceAsStream("peers.csv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split(",", -1);
                peers.put(cells[0], cells);
            });
        }
        return peers;
    }

    /** Nanoseconds per cell become milliseconds for all cells. */
    private static String peer(Map<String, String[]> peers, String operator, int d) {
        String[] cells = peers.get(operator);
        if (cells == null) {
            return "";
        }
        String figure = cells[4].isEmpty() ? cells[2] : cells[2 + WINDOWS.indexOf(d)];
        return number(Double.parseDouble(figure) * CELLS / 1e6) + " " + cells[1];
    }

    private static String profile() throws IOException {
        var benchmark = new FormulasBenchmark();
        benchmark.threads = 1;
        benchmark.instruments = 300;
        benchmark.prepare();
        benchmark.apart();
        List<Hotspots.Hotspot> hotspots = Hotspots.of(() -> {
            for (int k = 0; k < 10; k++) {
                benchmark.apart();
            }
        });
        var rows = new StringBuilder("""
                ### Where the time goes

                Samples of a flight recording (JFR) of the 100 formulas one after the other, by the innermost class of ours.

                | class | share |
                |---|---:|
                """);
        hotspots.stream()
                .limit(HOTSPOTS)
                .forEach(hotspot -> rows.append(
                        row("`" + hotspot.name() + "`", String.format(Locale.ROOT, "%.1f %%", 100 * hotspot.share()))));
        return rows.toString();
    }

    private static String row(Object... cells) {
        return new ArrayList<>(List.of(cells))
                .stream().map(Object::toString).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Three digits are enough to read. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        int digits = Math.clamp(2 - (long) Math.floor(Math.log10(Math.max(Math.abs(value), 1e-9))), 0, 4);
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
