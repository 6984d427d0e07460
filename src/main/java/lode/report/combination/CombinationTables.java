package lode.report.combination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import lode.combine.Explanation;
import lode.combine.Fit;
import lode.combine.Weights;
import lode.measure.IcStats;
import lode.measure.Scorecard;
import lode.report.Csv;
import lode.report.CsvColumns;

/** The tables of combinations. Those of single methods stand below each other. */
final class CombinationTables {

    private static final CsvColumns<IcStats> STATS = new CsvColumns<IcStats>()
            .column("out_of_sample_std", IcStats::std)
            .column("out_of_sample_ir", IcStats::ir)
            .column("out_of_sample_t", IcStats::t)
            .column("out_of_sample_days", IcStats::days);

    private static final CsvColumns<Scorecard> SCORES = new CsvColumns<Scorecard>()
            .column("training", card -> card.training().mean())
            .column("validation", card -> card.validation().mean())
            .column("test", card -> card.test().mean())
            .column("test_t", card -> card.test().t())
            .column("coverage", Scorecard::coverage)
            .column("rank_autocorrelation", Scorecard::rankAutocorrelation)
            .column("long_short", Scorecard::longShort);

    private final CombinationReport report;
    private final List<String> factors;
    private final List<LocalDate> days;

    CombinationTables(CombinationReport report) {
        this.report = report;
        this.factors = report.material().names();
        this.days = report.material().axes().days();
    }

    /** The tables by their names. */
    SequencedMap<String, Csv> all() {
        SequencedMap<String, Csv> tables = new LinkedHashMap<>();
        tables.put("factors", factors());
        tables.put("methods", methods());
        tables.put("fits", fits());
        tables.put("coefficients", coefficients());
        if (report.made().stream().anyMatch(made -> !weighted(made).isEmpty())) {
            tables.put("weights", weights());
        }
        if (report.made().stream().anyMatch(made -> made.explanation().isPresent())) {
            tables.put("shap", contributions());
            tables.put("shap-rows", rows());
            tables.put("shap-interactions", interactions());
        }
        return tables;
    }

    private Csv table(String... columns) {
        return Csv.noted(report.note(), columns);
    }

    private Csv table(List<String> columns) {
        return table(columns.toArray(String[]::new));
    }

    private Csv factors() {
        Csv table = table("factor", "id", "direction", "formula");
        report.material().ingredients().forEach(one -> table.row(one.name(), one.id(), one.direction(), one.formula()));
        return table;
    }

    private Csv methods() {
        return new CsvColumns<CombinationReport.Made>()
                .column("method", CombinationReport.Made::method)
                .column("name", CombinationReport.Made::name)
                .column("fits", made -> made.combination().fits().size())
                .column(
                        "first_day",
                        made -> days.get(made.combination().fits().getFirst().day()))
                .column("in_sample", made -> made.combination().inSample())
                .column("out_of_sample", made -> made.combination().outOfSample())
                .column("gap", CombinationReport.Made::gap)
                .columns(STATS, made -> made.outOfSample(report.material()))
                .columns(SCORES, CombinationReport.Made::scorecard)
                .column("largest_shap_error", made -> made.explanation().map(Explanation::largestError))
                .of(report.note(), report.made());
    }

    private Csv fits() {
        Csv table = table(
                "method",
                "date",
                "last_day_used",
                "first_learned",
                "last_learned",
                "days_learned",
                "in_sample",
                "out_of_sample");
        for (CombinationReport.Made made : report.made()) {
            for (Fit fit : made.combination().fits()) {
                int[] dates = fit.dates();
                table.row(
                        made.method(),
                        days.get(fit.day()),
                        days.get(fit.end() - 1),
                        days.get(dates[0]),
                        days.get(dates[dates.length - 1]),
                        dates.length,
                        fit.inSample(),
                        IcStats.of(fit.outOfSample(), 0, fit.outOfSample().length, 1)
                                .mean());
            }
        }
        return table;
    }

    /** The rank correlation of each day on which a combination was used, a column per method. */
    private Csv coefficients() {
        List<String> columns = new ArrayList<>(List.of("date"));
        report.made().forEach(made -> columns.add(made.method()));
        Csv table = table(columns);
        report.daily().forEach((day, values) -> {
            List<Object> row = new ArrayList<>(List.of(day));
            Arrays.stream(values).forEach(row::add);
            table.row(row.toArray());
        });
        return table;
    }

    private static List<Fit> weighted(CombinationReport.Made made) {
        return made.combination().fits().stream()
                .filter(fit -> fit.model() instanceof Weights)
                .toList();
    }

    private Csv weights() {
        List<String> columns = new ArrayList<>(List.of("method", "date"));
        columns.addAll(factors);
        Csv table = table(columns);
        for (CombinationReport.Made made : report.made()) {
            for (Fit fit : weighted(made)) {
                if (fit.model() instanceof Weights weights) {
                    List<Object> row = new ArrayList<>(List.of(made.method(), days.get(fit.day())));
                    Arrays.stream(weights.values()).forEach(row::add);
                    table.row(row.toArray());
                }
            }
        }
        return table;
    }

    /** The mean size of what each factor contributes, on each day that was looked at. */
    private Csv contributions() {
        List<String> columns = new ArrayList<>(List.of("method", "date"));
        columns.addAll(factors);
        Csv table = table(columns);
        for (CombinationReport.Made made : report.made()) {
            made.explanation().ifPresent(explanation -> {
                for (int k = 0; k < explanation.days().length; k++) {
                    List<Object> row = new ArrayList<>(
                            List.of(made.method(), days.get(explanation.days()[k])));
                    Arrays.stream(explanation.means()[k]).forEach(row::add);
                    table.row(row.toArray());
                }
            });
        }
        return table;
    }

    private Csv rows() {
        Csv table = table("method", "date", "instrument", "factor", "rank", "contribution");
        List<String> instruments = report.material().axes().instruments();
        for (CombinationReport.Made made : report.made()) {
            made.explanation().ifPresent(explanation -> {
                for (int r = 0; r < explanation.rows().size(); r++) {
                    Explanation.Row row = explanation.rows().get(r);
                    for (int f = 0; f < factors.size(); f++) {
                        table.row(
                                made.method(),
                                days.get(row.day()),
                                instruments.get(row.instrument()),
                                factors.get(f),
                                explanation.values()[r][f],
                                explanation.shares()[r][f]);
                    }
                }
            });
        }
        return table;
    }

    private Csv interactions() {
        List<String> columns = new ArrayList<>(List.of("method", "factor"));
        columns.addAll(factors);
        Csv table = table(columns);
        for (CombinationReport.Made made : report.made()) {
            made.explanation().ifPresent(explanation -> {
                for (int f = 0; f < factors.size(); f++) {
                    List<Object> row = new ArrayList<>(List.of(made.method(), factors.get(f)));
                    Arrays.stream(explanation.interactions()[f]).forEach(row::add);
                    table.row(row.toArray());
                }
            });
        }
        return table;
    }
}
