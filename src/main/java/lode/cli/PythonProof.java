package lode.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lode.data.MarketQuery;
import lode.panel.Axes;
import lode.panel.UserException;

/**
 * Computes a formula in Python.
 *
 * @param library pandas or polars
 * @param market  what it is computed on
 */
record PythonProof(String library, MarketQuery market) {

    private static final String PANDAS = """
            import numpy as np, pandas as pd
            try:
                import scipy.stats as stats
            except ImportError:
                pass
            table = pd.read_csv('market.csv', dtype={'instrument': str}, float_precision='round_trip')
            fields = [name for name in table.columns if name not in ('date', 'instrument', 'in_pool')]
            days, names = table.date.unique(), table.instrument.unique()
            for name in fields:
                globals()[name] = table.pivot(index='date', columns='instrument', values=name).loc[days, names].astype(float)
            factor = %s
            factor = factor.astype(float).stack().dropna().reset_index()
            factor.columns = ['date', 'instrument', 'value']
            factor.to_csv('factor.csv', index=False, header=False)
            """;

    private static final String POLARS = """
            import polars as pl
            market = pl.read_csv('market.csv', infer_schema_length=None, schema_overrides={'instrument': pl.String})
            market = market.with_columns(pl.all().exclude('date', 'instrument', 'in_pool').cast(pl.Float64))
            %s
            factor.filter(pl.col('value').is_not_nan()).write_csv('factor.csv', include_header=False)
            """;

    /** The values of a text, day-major from the first day; empty if there is no Python with the library. */
    Optional<double[]> values(String text, int end) {
        String python = System.getenv().getOrDefault("LODE_PYTHON", "python3");
        try {
            Path folder = Files.createTempDirectory("lode-proof");
            try {
                if (run(folder, python, "-c", "import " + library).isPresent()) {
                    return Optional.empty();
                }
                market.write(folder.resolve("market.csv"), end);
                String script = (library.equals("pandas") ? PANDAS : POLARS).formatted(text.strip());
                Files.writeString(folder.resolve("proof.py"), script);
                run(folder, python, "proof.py").ifPresent(said -> {
                    throw new UserException("Not proven: " + library + " cannot run what was exported: " + said);
                });
                return Optional.of(read(folder.resolve("factor.csv"), end));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program; if it fails, the last line that it said. */
    private static Optional<String> run(Path folder, String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException _) {
            return Optional.of("there is no " + command[0]);
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean failed = process.onExit().join().exitValue() != 0;
        return failed
                ? said.lines().reduce((_, last) -> last).or(() -> Optional.of("it said nothing"))
                : Optional.empty();
    }

    private double[] read(Path file, int end) throws IOException {
        Axes axes = market.data().axes();
        double[] values = new double[end * axes.width()];
        Arrays.fill(values, Double.NaN);
        for (String line : Files.readAllLines(file)) {
            List<String> cells = List.of(line.split(","));
            int day = axes.firstOnOrAfter(LocalDate.parse(cells.get(0)));
            values[day * axes.width() + axes.column(cells.get(1))] = number(cells.get(2));
        }
        return values;
    }

    private static double number(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
