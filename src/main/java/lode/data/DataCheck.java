package lode.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import lode.panel.Dataset;
import lode.panel.Field;

/** Looks again at what is stored: how much of it is known, and what was wrong with it as delivered. */
public final class DataCheck {

    private DataCheck() {}

    /**
     * Checks a dataset.
     *
     * @throws lode.panel.UserException if there is none of that name
     */
    public static CheckReport run(DataHome home, String name) {
        Path dir = home.directory(name);
        Manifest manifest = Manifest.read(dir);
        Dataset data = DatasetStore.read(dir);
        boolean intact = DatasetHash.of(data).equals(manifest.origin().hash());
        return new CheckReport(manifest, intact, coverage(data, manifest.rows()), findings(dir));
    }

    private static SequencedMap<String, Double> coverage(Dataset data, long rows) {
        SequencedMap<String, Double> coverage = new LinkedHashMap<>();
        for (Field field : data.fields()) {
            coverage.put(field.name(), known(data.field(field.name()).values()) / rows);
        }
        for (String name : data.groups()) {
            coverage.put(name, known(data.groups(name).codes().values()) / rows);
        }
        return coverage;
    }

    private static double known(double[] values) {
        int known = 0;
        for (double value : values) {
            known += Double.isNaN(value) ? 0 : 1;
        }
        return known;
    }

    private static SequencedMap<String, List<Finding>> findings(Path dir) {
        SequencedMap<String, List<Finding>> findings = new LinkedHashMap<>();
        try (DuckDb db = DuckDb.inMemory()) {
            Evidence.open(db, dir);
            for (Check check : Check.ALL) {
                findings.put(
                        check.name(),
                        db.list(
                                check.sql(),
                                row -> new Finding(
                                        row.getObject(1) == null ? "" : row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getLong(5))));
            }
        }
        return findings;
    }
}
