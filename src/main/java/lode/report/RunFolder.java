package lode.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lode.panel.Dataset;
import lode.panel.Sha;
import lode.panel.UserException;
import lode.search.Journal;
import lode.search.SearchPlan;

/**
 * The folder of a run, from its plan to its seal.
 *
 * <p>It appears with {@code plan.yaml} and grows by a part of the ledger and a part of the checkpoint with each generation.
 * Every file is written beside its place and then takes its name, and none of a generation is changed afterwards. The
 * seal {@code run.yaml} comes last, and then the checkpoint is forgotten: a folder without a seal is an unfinished run,
 * whenever and however it was left. One process at a time works on it.
 */
public final class RunFolder implements AutoCloseable {

    static final String PLAN = "plan.yaml";
    private static final String SEAL = "run.yaml";
    private static final String CHECKPOINT = "checkpoint";
    private static final String TRIALS = "trials";
    private static final String LANGUAGE = "language";
    private static final Pattern LEFT_OVER = Pattern.compile(".*\\.tmp-[0-9a-f-]{36}");

    private final Path folder;
    private final RunLock lock;
    private final Optional<ResultFolder> draft;
    private final String plan;
    private boolean worthKeeping;
    private int kept;
    private Optional<String> warning = Optional.empty();

    private RunFolder(Path folder, RunLock lock, Optional<ResultFolder> draft) {
        this.folder = folder;
        this.lock = lock;
        this.draft = draft;
        this.plan = planHash(folder);
    }

    /**
     * Begins a run.
     *
     * @param place    where its folder appears
     * @param plan     what is searched
     * @param data     on which market
     * @param planText the plan as a file that repeats the search
     * @param language of the pictures
     * @throws UserException if something is there already, or nothing can be written there
     */
    public static RunFolder begin(Path place, SearchPlan plan, Dataset data, String planText, Language language) {
        String note = MiningReport.note(plan, data);
        try (ResultFolder draft = ResultFolder.begin(place)) {
            fill(draft.draft(), note, planText, language);
            Path folder = draft.publish();
            return new RunFolder(folder, RunLock.of(folder, folder), Optional.empty());
        }
    }

    /** The same in a hidden folder beside, which is removed when the run is closed: to see whether it repeats. */
    public static RunFolder rehearse(Path place, SearchPlan plan, Dataset data, String planText, Language language) {
        String note = MiningReport.note(plan, data);
        ResultFolder draft = ResultFolder.begin(place.resolveSibling(place.getFileName() + "-replay"));
        fill(draft.draft(), note, planText, language);
        return new RunFolder(draft.draft(), RunLock.of(draft.draft(), place), Optional.of(draft));
    }

    private static void fill(Path folder, String note, String planText, Language language) {
        AtomicFile.write(
                folder.resolve(PLAN), MiningReport.planFile(note, planText).getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(
                folder.resolve(CHECKPOINT).resolve(LANGUAGE), language.name().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens a run that is not finished, to go on with it after its last generation that is whole.
     *
     * @throws UserException if there is no run, it cannot go on, or another process has it
     */
    public static RunFolder open(Path folder) {
        return open(folder, RunFolder::goBackToLastWhole);
    }

    /**
     * Opens a run that is finished but not forgotten, to ask again what it found.
     *
     * @throws UserException if there is no run, it has no checkpoint, or another process has it
     */
    public static RunFolder reopen(Path folder) {
        return open(folder, RunFolder::count);
    }

    /** Finds out where a run stands. */
    @FunctionalInterface
    private interface Stand {
        void find(RunFolder run) throws IOException;
    }

    private static RunFolder open(Path folder, Stand stand) {
        requirePlan(folder);
        if (!Files.isDirectory(folder.resolve(CHECKPOINT))) {
            throw new UserException(folder + " has no checkpoint to go on from; to repeat its search: lode mine"
                    + " --experiment " + folder.resolve(PLAN));
        }
        var run = new RunFolder(folder, RunLock.of(folder, folder), Optional.empty());
        run.worthKeeping = true;
        try {
            stand.find(run);
            return run;
        } catch (IOException e) {
            run.close();
            throw new UserException("Cannot write to " + folder + ": " + e, e);
        } catch (RuntimeException e) {
            run.close();
            throw e;
        }
    }

    /**
     * The seal of a run; empty if the run is not finished.
     *
     * @throws UserException if there is no run, or its seal is damaged
     */
    public static Optional<Seal> seal(Path folder) {
        requirePlan(folder);
        Path file = folder.resolve(SEAL);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Optional<Seal> seal = Seal.parse(Files.readString(file));
            if (seal.isEmpty()) {
                throw new UserException(file + " was changed after the run, or is damaged");
            }
            return seal;
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e, e);
        }
    }

    /** What the seal of a finished run would be by the tables that are in its folder now. */
    public static Seal sealed(Path folder, String version, String dataHash) {
        return new Seal(version, dataHash, planHash(folder), hashes(folder));
    }

    private static void requirePlan(Path folder) {
        if (!Files.isRegularFile(folder.resolve(PLAN))) {
            throw new UserException("There is no run in " + folder + ": it has no " + PLAN);
        }
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** The file by which the run is watched. */
    public LiveFile live(SearchPlan plan, Dataset data) {
        return LiveFile.in(folder, String.valueOf(folder.getFileName()), MiningReport.note(plan, data));
    }

    /** How many generations are kept. */
    public int kept() {
        return kept;
    }

    /** What the user should know about the state in which the run was found. */
    public Optional<String> warning() {
        return warning;
    }

    /** The language of its pictures. */
    public Language language() {
        return language(folder);
    }

    /** The language of the pictures of a run that is not forgotten. */
    public static Language language(Path folder) {
        try {
            return Language.valueOf(Files.readString(folder.resolve(CHECKPOINT).resolve(LANGUAGE)));
        } catch (IOException | IllegalArgumentException _) {
            return Language.ENGLISH;
        }
    }

    /** Keeps the generations of a search in the folder. */
    public Journal journal(SearchPlan searched, Dataset data) {
        var table = new GenerationTable(MiningReport.note(searched, data));
        return new Journal() {
            @Override
            public Iterable<byte[]> states() {
                return () -> IntStream.rangeClosed(1, kept)
                        .mapToObj(number -> state(number).orElseThrow().state())
                        .iterator();
            }

            @Override
            public void keep(Page page) {
                write(page);
                table.with(page.generations()).write(folder);
            }
        };
    }

    private void write(Journal.Page page) {
        int number = page.generation().number();
        byte[] trials = TrialTable.bytes(number, page.trials());
        AtomicFile.write(trialsFile(number), trials);
        new StateFile(plan, Sha.of(trials), page.state()).write(stateFile(number));
        kept = number;
        worthKeeping = true;
    }

    /**
     * Writes the report of a search that ended or was stopped.
     *
     * @return warnings for the user
     */
    public List<String> report(RunReport report) {
        removeResults();
        worthKeeping = true;
        return report.write(folder);
    }

    /**
     * Seals the run: it is finished. Whoever may still ask what it found needs its checkpoint, see {@link #forget}.
     *
     * @param version  of Lode
     * @param dataHash of the dataset
     */
    public Seal seal(String version, String dataHash) {
        Seal seal = sealed(folder, version, dataHash);
        AtomicFile.write(folder.resolve(SEAL), seal.text().getBytes(StandardCharsets.UTF_8));
        return seal;
    }

    /** Whether a run is finished and its checkpoint removed. */
    public static boolean isForgotten(Path folder) {
        return seal(folder).isPresent() && !Files.isDirectory(folder.resolve(CHECKPOINT));
    }

    /** Removes the checkpoint of a run that is finished; of another it stays. */
    public static void forget(Path folder) {
        if (Files.exists(folder.resolve(SEAL))) {
            ResultFolder.remove(folder.resolve(CHECKPOINT));
        }
    }

    /** Lets go of the run. One that was just begun and has no generation is removed. */
    @Override
    public void close() {
        try {
            if (Files.exists(folder.resolve(SEAL))) {
                lock.remove(folder);
            } else {
                lock.close();
            }
        } catch (IOException _) {
            // the process lets go of it when it ends
        }
        if (!worthKeeping) {
            ResultFolder.remove(folder);
        }
        draft.ifPresent(ResultFolder::close);
    }

    private void goBackToLastWhole() throws IOException {
        if (Files.exists(folder.resolve(SEAL))) {
            throw new UserException(folder + " is finished");
        }
        for (Path place : List.of(folder, folder.resolve(CHECKPOINT), folder.resolve(TRIALS))) {
            remove(place, name -> LEFT_OVER.matcher(name).matches());
        }
        removeResults();
        count();
        if (Files.exists(stateFile(kept + 1)) || Files.exists(stateFile(kept + 2))) {
            warning = Optional.of("Generation " + (kept + 1) + " in " + folder + " is damaged: going on "
                    + (kept == 0 ? "from the start" : "after generation " + kept));
        }
        remove(folder.resolve(TRIALS), name -> number(name) > kept);
        remove(folder.resolve(CHECKPOINT), name -> number(name) > kept);
    }

    private void count() throws IOException {
        while (isWhole(kept + 1)) {
            kept++;
        }
    }

    private boolean isWhole(int number) throws IOException {
        Optional<StateFile> state = state(number);
        if (state.isEmpty() || !Files.exists(trialsFile(number))) {
            return false;
        }
        if (!state.get().plan().equals(plan)) {
            throw new UserException(
                    folder.resolve(PLAN) + " was changed since the run began: put it back, or start a run"
                            + " of its own with lode mine --experiment " + folder.resolve(PLAN));
        }
        return Sha.of(Files.readAllBytes(trialsFile(number))).equals(state.get().trials());
    }

    /** Removes what a report wrote that was not the last. */
    private void removeResults() {
        try {
            remove(
                    folder,
                    name -> name.endsWith(".png")
                            || name.endsWith(".html")
                            || name.endsWith(".csv") && !name.equals(GenerationTable.FILE));
        } catch (IOException e) {
            throw new UserException("Cannot write to " + folder + ": " + e, e);
        }
    }

    /** Which files to remove, by their names. */
    @FunctionalInterface
    private interface Choice {
        boolean of(String name);
    }

    private static void remove(Path place, Choice choice) throws IOException {
        if (Files.isDirectory(place)) {
            for (Path file : files(place, "*")) {
                if (Files.isRegularFile(file) && choice.of(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static List<Path> files(Path place, String glob) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, glob)) {
            found.forEach(files::add);
        }
        return files;
    }

    private Optional<StateFile> state(int number) {
        return StateFile.read(stateFile(number));
    }

    private Path stateFile(int number) {
        return folder.resolve(CHECKPOINT).resolve("%05d.state".formatted(number));
    }

    private Path trialsFile(int number) {
        return folder.resolve(TRIALS).resolve("%05d.csv.gz".formatted(number));
    }

    /** The generation that a file is of; 0 for none. */
    private static int number(String name) {
        String digits = name.substring(0, Math.max(0, name.indexOf('.')));
        return digits.matches("\\d{5,9}") ? Integer.parseInt(digits) : 0;
    }

    /** The hash of a plan but for its comments, which say how far the run came. */
    private static String planHash(Path folder) {
        try {
            return Sha.of(Files.readString(folder.resolve(PLAN))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UserException("Cannot read " + folder.resolve(PLAN) + ": " + e, e);
        }
    }

    private static SortedMap<String, String> hashes(Path folder) {
        SortedMap<String, String> hashes = new TreeMap<>();
        try {
            for (Path file : files(folder, "*.csv")) {
                if (!file.endsWith(NullTable.FILE)) {
                    hashes.put(file.getFileName().toString(), Sha.of(Files.readAllBytes(file)));
                }
            }
            if (Files.isDirectory(folder.resolve(TRIALS))) {
                for (Path file : files(folder.resolve(TRIALS), "*.csv.gz")) {
                    hashes.put(TRIALS + "/" + file.getFileName(), textHash(file));
                }
            }
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of the text, as another Java may compress it otherwise; no hash if the file is damaged. */
    private static String textHash(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return Sha.of(TrialTable.text(bytes));
        } catch (IOException _) {
            return "damaged";
        }
    }
}
