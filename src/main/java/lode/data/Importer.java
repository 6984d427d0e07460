package lode.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import lode.panel.UserException;

/** Reads files through mappings and stores them as a dataset: the whole of it or nothing. */
public final class Importer {

    private static final String EMPTY_TABLES = """
            CREATE TABLE members (pool VARCHAR, date DATE, instrument VARCHAR, file VARCHAR, line BIGINT);
            CREATE TABLE groups (grouping VARCHAR, instrument VARCHAR, label VARCHAR, first_day DATE, last_day DATE,
                file VARCHAR, line BIGINT);
            CREATE TABLE benchmarks (benchmark VARCHAR, date DATE, close DOUBLE, file VARCHAR, line BIGINT);
            """;

    private final DuckDb db;
    private final ImportOrder order;
    private final Consumer<String> progress;
    private final List<BadRow> badRows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final TreeSet<String> files = new TreeSet<>();
    private boolean hasBars;

    private Importer(DuckDb db, ImportOrder order, Consumer<String> progress) {
        this.db = db;
        this.order = order;
        this.progress = progress;
    }

    /**
     * Imports.
     *
     * @param progress told in one line each what is being done
     * @throws UserException if the name is taken, a mapping does not fit, or too many rows are bad
     */
    public static ImportResult run(DataHome home, ImportOrder order, Consumer<String> progress) {
        if (home.has(order.name()) && !order.replace()) {
            throw new UserException(
                    "There is a dataset '" + order.name() + "' already; --replace puts a new one in its place");
        }
        try (Staging staging = Staging.open(home.data(), order.name())) {
            ImportResult result = into(staging.dir(), order, progress);
            staging.publish(order.replace());
            return result;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write to " + home.data(), failure);
        }
    }

    private static ImportResult into(Path dir, ImportOrder order, Consumer<String> progress) {
        try (DuckDb db = DuckDb.inMemory()) {
            return new Importer(db, order, progress).into(dir);
        }
    }

    private ImportResult into(Path dir) {
        db.run(Column.MACROS);
        db.run(EMPTY_TABLES);
        order.sources().forEach(this::read);
        if (!hasBars) {
            throw new UserException("No --source delivers bars: add one such as --source tidy FILES");
        }
        progress.accept("Deriving fields");
        Assembly assembly = Assembly.of(db, order.name(), description());
        notes.addAll(assembly.notes());
        progress.accept("Writing");
        Evidence.write(db, dir, badRows);
        Manifest manifest = DatasetStore.write(assembly.data(), dir, provenance());
        return new ImportResult(manifest, badRows);
    }

    private void read(ImportOrder.Source source) {
        Mapping mapping = Mappings.find(source.mapping());
        for (Mapping.Part part : mapping.parts()) {
            read(mapping, part, SourceFiles.of(db, part, source.paths()));
        }
    }

    private void read(Mapping mapping, Mapping.Part part, List<String> paths) {
        if (part.kind().equals(PartKind.BARS) && hasBars) {
            throw new UserException("Two sources deliver bars; give their files to one --source");
        }
        hasBars |= part.kind().equals(PartKind.BARS);
        progress.accept(
                "Reading " + part.kind().table() + " from " + paths.size() + (paths.size() == 1 ? " file" : " files"));
        files.addAll(paths);
        Places places = RawTable.read(db, paths);
        Intake.Result result = Intake.take(db, mapping.name(), part, places);
        requireFewBad(part, result);
        badRows.addAll(result.bad());
        result.leftOut().forEach(column -> notes.add("column '" + column + "' was left out: it holds no numbers"));
    }

    private void requireFewBad(Mapping.Part part, Intake.Result result) {
        long bad = result.bad().size();
        if (bad == result.rows()) {
            throw new UserException("No usable row in the " + part.kind().table() + first(result));
        }
        if (order.maxBad().isExceededBy(bad, result.rows())) {
            throw new UserException("%d of %d rows of the %s are bad (%s), more than --max-bad %s allows%s"
                    .formatted(
                            bad,
                            result.rows(),
                            part.kind().table(),
                            BadShare.percent((double) bad / result.rows()),
                            order.maxBad(),
                            first(result)));
        }
    }

    private static String first(Intake.Result result) {
        return result.bad().isEmpty() ? "" : "; the first is " + result.bad().getFirst();
    }

    private String description() {
        return "imported with " + String.join(", ", mappings());
    }

    private List<String> mappings() {
        return order.sources().stream().map(ImportOrder.Source::mapping).toList();
    }

    private Provenance provenance() {
        return new Provenance(
                mappings(), files.stream().map(Provenance.SourceFile::of).toList(), notes);
    }
}
