package lode.report.arena;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.measure.Split;
import lode.panel.UserException;
import lode.report.AtomicFile;
import lode.report.Caption;
import lode.report.Language;
import lode.report.Text;
import lode.report.UndrawableException;
import lode.report.page.PageFile;
import lode.search.arena.Bout;
import lode.search.arena.Entrant;
import lode.search.arena.Fixture;
import lode.search.arena.Summary;

/**
 * The folder of an arena: a table that grows with every search, and at the end a summary, a picture and a page.
 *
 * <p>The same searches give the same bytes in every table, however often they were stopped and continued.
 */
public final class ArenaReport {

    private static final String TABLE = "arena.csv";

    private final Path folder;
    private final int budget;
    private final List<Entrant> entrants;
    private final List<Fixture> fixtures;
    private final Language language;
    private final Map<Bout.Key, Bout> made = new LinkedHashMap<>();

    /**
     * Begins or continues a folder.
     *
     * @param budget   distinct formulas that count in each search
     * @param entrants who takes part
     * @param fixtures all searches, in the order of the tables
     * @param language of the page and the picture
     * @throws UserException if the folder holds something else, or searches that are not among these
     */
    public ArenaReport(Path folder, int budget, List<Entrant> entrants, List<Fixture> fixtures, Language language) {
        this.folder = folder;
        this.budget = budget;
        this.entrants = List.copyOf(entrants);
        this.fixtures = List.copyOf(fixtures);
        this.language = language;
        requireOurs();
        ArenaTable.read(folder.resolve(TABLE)).forEach(bout -> made.put(bout.key(), bout));
        made.values().forEach(this::requireAsked);
    }

    private void requireOurs() {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
            if (!Files.exists(folder.resolve(TABLE)) && files.findAny().isPresent()) {
                throw new UserException(
                        "The folder " + folder + " exists already and holds no arena: name a new one with --out");
            }
        } catch (IOException e) {
            throw new UserException("Cannot read " + folder + ": " + e, e);
        }
    }

    private void requireAsked(Bout bout) {
        String what = "'" + bout.key().entrant() + "' with seed " + bout.key().seed() + " on '"
                + bout.key().data() + "'";
        Fixture asked = fixtures.stream()
                .filter(fixture -> fixture.key().equals(bout.key()))
                .findFirst()
                .orElseThrow(() -> new UserException("The folder " + folder + " has a search of " + what
                        + ", which is not asked for now: ask for it too, or name a new folder with --out"));
        if (!asked.conditions().equals(bout.conditions())) {
            throw new UserException("The folder " + folder + " has a search of " + what + " under other conditions"
                    + " (budget, plan, data or version): name a new one with --out");
        }
    }

    /** Whether a search was made already. */
    public boolean has(Fixture fixture) {
        return made.containsKey(fixture.key());
    }

    /** Keeps a search that was made. */
    public void add(Bout bout) {
        made.put(bout.key(), bout);
        ArenaTable.write(folder.resolve(TABLE), note(), bouts());
    }

    /** The searches that were made, in the order of the tables. */
    private List<Bout> bouts() {
        return fixtures.stream()
                .map(Fixture::key)
                .filter(made::containsKey)
                .map(made::get)
                .toList();
    }

    /**
     * Writes what the searches made so far say.
     *
     * @return warnings for the user, such as a picture that could not be drawn
     */
    public List<String> write() {
        List<String> warnings = new ArrayList<>();
        var summary = new Summary(bouts());
        if (made.isEmpty()) {
            return warnings;
        }
        ArenaSummary.write(folder.resolve("summary.csv"), note(), summary);
        fixtures.stream().filter(fixture -> fixture.key().seed() == 1).forEach(this::writePlan);
        draw(summary, warnings);
        List<ArenaPage.Place> places = summary.data().stream()
                .map(data -> new ArenaPage.Place(data, facts(data)))
                .toList();
        var page = new ArenaPage(note(), summary, budget, entrants, places, fixtures.size() - made.size());
        PageFile.write(page.in(language), folder.resolve("arena.html"));
        return List.copyOf(warnings);
    }

    private void draw(Summary summary, List<String> warnings) {
        var title =
                new Text("Arena: %,d distinct formulas each".formatted(budget), "竞技场：各 %,d 个不同公式".formatted(budget));
        var bars = new Text(
                "dots: searches with different seeds; bars: from the least to the greatest; marks: medians",
                "点：不同种子的搜索；条：最小至最大；竖线：中位数");
        Map<String, Text> names = summary.data().stream()
                .collect(Collectors.toMap(data -> data, data -> Text.of(data + ": " + note(fixture(data)))));
        try {
            ArenaPicture.of(new Caption(title, List.of(bars)), summary, names)
                    .write(folder.resolve("arena.png"), language)
                    .ifPresent(warnings::add);
        } catch (UndrawableException e) {
            warnings.add(String.valueOf(e.getMessage()));
        }
    }

    /** What a dataset is, and which days are used for what. */
    private List<Text> facts(String data) {
        Fixture fixture = fixture(data);
        var axes = fixture.ground().data().axes();
        var plan = fixture.plan();
        Split split = plan.split().purged(plan.label().reach());
        return List.of(
                Text.of(note(fixture)),
                days(new Text("training", "训练"), split.training().on(axes)),
                days(new Text("validation", "验证"), split.validation().on(axes)),
                days(new Text("test", "测试"), split.test().on(axes)));
    }

    private static Text days(Text use, String days) {
        return new Text(use.english() + " " + days, use.chinese() + " " + days);
    }

    private Fixture fixture(String data) {
        return fixtures.stream()
                .filter(one -> one.key().data().equals(data))
                .findFirst()
                .orElseThrow();
    }

    private void writePlan(Fixture fixture) {
        String name = "plan_" + fixture.key().data() + "_" + fixture.key().entrant() + ".yaml";
        AtomicFile.write(
                folder.resolve(name),
                ("# " + note(fixture) + "\n" + fixture.planText()).getBytes(StandardCharsets.UTF_8));
    }

    /** What the user is told at the end. */
    public List<String> lines() {
        int open = fixtures.size() - made.size();
        return open == 0
                ? List.of("Results: " + folder)
                : List.of(
                        "Results so far: " + folder,
                        "Searches that are still to be made: " + open + "; continue with the same command and --out "
                                + folder);
    }

    private String note() {
        Map<String, String> notes = new LinkedHashMap<>();
        fixtures.forEach(fixture -> notes.computeIfAbsent(fixture.key().data(), _ -> note(fixture)));
        return "arena, " + budget + " distinct formulas each; "
                + notes.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(" | "));
    }

    private static String note(Fixture fixture) {
        var plan = fixture.plan();
        return fixture.ground()
                .data()
                .note(plan.pool(), plan.label(), plan.split().whole());
    }
}
