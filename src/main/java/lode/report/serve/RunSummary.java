package lode.report.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lode.expr.Catalog;
import lode.report.CsvTable;
import lode.report.LiveFile;
import lode.report.RunFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page shows of a run.
 *
 * @param folder  where it is
 * @param name    what it is called
 * @param catalog the operators known
 */
record RunSummary(WatchedRun folder, String name, Catalog catalog) {

    /** The whole run: curves, best formulas, survivors, files. */
    ObjectNode whole() {
        JsonNode live = folder.live();
        ObjectNode run = JsonMapper.shared().createObjectNode();
        run.put("name", name)
                .put("stage", folder.stage().toString().toLowerCase(Locale.ROOT))
                .put("time", folder.time());
        if (live.isObject()) {
            run.put("note", live.path("note").asString(""))
                    .put("planned", live.path("planned").asInt(0));
            run.set("pace", live.path("pace"));
            run.set("curves", live.path("curves"));
            run.set("islands", withTrees(live.path("islands")));
        } else {
            CsvTable generations = table(folder.file(RunFiles.GENERATIONS));
            run.put("note", generations.note()).put("planned", folder.planned());
            run.set("curves", curves(generations));
        }
        run.set("factors", factors());
        run.set("files", files());
        return run;
    }

    /** What the list of runs shows: the last point of every curve, and the first survivors. */
    ObjectNode brief(ObjectNode whole) {
        ObjectNode brief = JsonMapper.shared().createObjectNode().setAll(whole);
        ObjectNode last = brief.putObject("last");
        for (String name : LiveFile.curves()) {
            JsonNode values = whole.path("curves").path(name);
            last.set(name, values.isEmpty() ? last.nullNode() : values.get(values.size() - 1));
        }
        brief.put("survivors", whole.path("factors").size());
        ArrayNode first = brief.putArray("factors");
        whole.path("factors").valueStream().limit(3).forEach(factor -> {
            ObjectNode copy = (ObjectNode) factor.deepCopy();
            copy.remove("tree");
            first.add(copy);
        });
        brief.remove(List.of("curves", "islands"));
        return brief;
    }

    private JsonNode withTrees(JsonNode islands) {
        ArrayNode copies = JsonMapper.shared().createArrayNode();
        for (JsonNode island : islands) {
            if (island instanceof ObjectNode object) {
                ObjectNode copy = object.deepCopy();
                addTree(copy);
                copies.add(copy);
            }
        }
        return copies;
    }

    private void addTree(ObjectNode row) {
        FormulaTree.of(row.path("formula").asString(""), catalog).ifPresent(tree -> row.set("tree", tree.json()));
    }

    private static ObjectNode curves(CsvTable table) {
        ObjectNode curves = JsonMapper.shared().createObjectNode();
        for (String name : LiveFile.curves()) {
            int column = table.columns().indexOf(name);
            ArrayNode values = curves.putArray(name);
            if (column >= 0) {
                table.rows().forEach(row -> addField(values, row.get(column)));
            }
        }
        return curves;
    }

    private static void addField(ArrayNode values, String field) {
        Optional<Double> number = number(field);
        if (number.isPresent()) {
            values.add(number.get());
        } else {
            values.addNull();
        }
    }

    private ArrayNode factors() {
        ArrayNode factors = JsonMapper.shared().createArrayNode();
        for (Path file : folder.factors()) {
            CsvTable table = table(Optional.of(file));
            for (List<String> row : table.rows()) {
                factors.add(factor(table.columns(), row));
            }
        }
        return factors;
    }

    private ObjectNode factor(List<String> columns, List<String> row) {
        ObjectNode factor = JsonMapper.shared().createObjectNode();
        for (int k = 0; k < columns.size(); k++) {
            String column = columns.get(k);
            String field = row.get(k);
            number(field).ifPresentOrElse(value -> factor.put(column, value), () -> factor.put(column, field));
        }
        addTree(factor);
        return factor;
    }

    private ArrayNode files() {
        ArrayNode names = JsonMapper.shared().createArrayNode();
        folder.files().stream()
                .map(WatchedRun::name)
                .filter(name -> Runs.type(name).isPresent())
                .forEach(names::add);
        return names;
    }

    /** A table that is missing, or cannot be read just now, has no rows. */
    private static CsvTable table(Optional<Path> file) {
        try {
            return file.isPresent() ? CsvTable.readWhole(file.get()) : CsvTable.EMPTY;
        } catch (IOException _) {
            return CsvTable.EMPTY;
        }
    }

    private static Optional<Double> number(String field) {
        try {
            return Optional.of(Double.valueOf(field)).filter(Double::isFinite);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
