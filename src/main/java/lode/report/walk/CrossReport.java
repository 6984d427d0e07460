package lode.report.walk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.report.Csv;
import lode.report.CsvColumns;
import lode.report.Language;
import lode.report.page.PageFile;
import lode.search.SearchPlan;
import lode.search.walk.Combination;
import lode.search.walk.CrossValidation;
import lode.search.walk.Figures;
import lode.search.walk.Track;

/**
 * What choosing among a run's formulas was worth on the blocks of days that were left out.
 *
 * @param plan         of the run
 * @param data         on which market
 * @param days         that were cut into blocks: training and validation of the run
 * @param rule         how they were cut
 * @param candidates   how many formulas there were to choose from
 * @param combinations of blocks
 */
public record CrossReport(
        SearchPlan plan,
        Dataset data,
        Period days,
        CrossValidation rule,
        int candidates,
        List<Combination> combinations) {

    /** Copies the list. */
    public CrossReport {
        combinations = List.copyOf(combinations);
    }

    /**
     * Writes {@code combinations.csv}, {@code paths.csv} and {@code report.html}.
     *
     * @param language in which the page opens
     * @throws lode.panel.UserException if it cannot be written
     */
    public void write(Path folder, Language language) {
        combinationTable().write(folder.resolve("combinations.csv"));
        pathTable().write(folder.resolve("paths.csv"));
        PageFile.write(new CrossPage(this).page(language), folder.resolve("report.html"));
    }

    /** One line that says what it is made from. */
    String note() {
        return data.note(plan.pool(), plan.label(), days) + plan.conventions().note() + "; " + candidates
                + " formulas to choose from";
    }

    /** The series out of sample, each over all days. */
    public List<Track> paths() {
        return rule.paths(combinations, days);
    }

    /** What each of them says. */
    public List<Figures> figures() {
        return paths().stream()
                .map(path -> Figures.of(path, plan.label().horizon()))
                .toList();
    }

    /**
     * A combination as tables tell of it.
     *
     * @param number from 1
     * @param kept   what it kept
     */
    record Row(int number, Combination combination, Figures kept) {

        String best() {
            return combination.picks().stream()
                    .findFirst()
                    .map(pick -> pick.formula().toString())
                    .orElse("");
        }
    }

    /** All combinations. */
    List<Row> rows() {
        return IntStream.range(0, combinations.size())
                .mapToObj(k -> new Row(
                        k + 1,
                        combinations.get(k),
                        Figures.of(combinations.get(k).kept(), plan.label().horizon())))
                .toList();
    }

    List<LocalDate> dates() {
        return data.axes().days().subList(days.first(), days.end());
    }

    /** The days of the blocks that a combination tests on. */
    String tested(Combination combination) {
        return combination.tested().stream()
                .map(block -> rule.block(block, days))
                .map(block -> new Period(days.first() + block.first(), days.first() + block.end()).on(data.axes()))
                .collect(Collectors.joining(" "));
    }

    SequencedMap<String, String> settings() {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("pool", plan.pool());
        settings.put("label", plan.label().toString());
        settings.put("blocks", Integer.toString(rule.blocks()));
        settings.put("tested", Integer.toString(rule.tested()));
        settings.put("candidates", Integer.toString(candidates));
        settings.put("survivors", Integer.toString(rule.most()));
        return settings;
    }

    private Csv combinationTable() {
        return new CsvColumns<Row>()
                .column("combination", Row::number)
                .column("tested", row -> tested(row.combination()))
                .column("chosen", row -> row.combination().picks().size())
                .column("promised_rank_ic", row -> row.combination().promised())
                .column("rank_ic", row -> row.kept().rankIc().mean())
                .column("icir", row -> row.kept().rankIc().ir())
                .column("days", row -> row.kept().rankIc().days())
                .column("long_short_annual", row -> row.kept().annual())
                .column("sharpe", row -> row.kept().sharpe())
                .column("best", Row::best)
                .of(note(), rows());
    }

    private Csv pathTable() {
        List<String> columns = new ArrayList<>(List.of("date"));
        List<Track> paths = paths();
        for (int k = 1; k <= paths.size(); k++) {
            columns.add("rank_ic_" + k);
            columns.add("long_short_" + k);
        }
        Csv csv = Csv.noted(note(), columns.toArray(String[]::new));
        IntStream.range(0, days.days()).forEach(t -> {
            List<Object> cells = new ArrayList<>(List.of(dates().get(t)));
            for (Track path : paths) {
                cells.add(path.rankIcs()[t]);
                cells.add(path.spreads()[t]);
            }
            csv.row(cells.toArray());
        });
        return csv;
    }
}
