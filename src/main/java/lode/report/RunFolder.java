package lode.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lode.panel.Dataset;
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

    private final RunFiles files;
    private final RunLock lock;
    private final Optional<ResultFolder> draft;
    private final Checkpoint checkpoint;
    private boolean worthKeeping;
    private Optional<String> warning = Optional.empty();

    private RunFolder(RunFiles files, RunLock lock, Optional<ResultFolder> draft) {
        this.files = files;
        this.lock = lock;
        this.draft = draft;
        this.checkpoint = new Checkpoint(files);
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
            return new RunFolder(new RunFiles(folder), RunLock.of(folder, folder), Optional.empty());
        }
    }

    /** The same in a hidden folder beside, which is removed when the run is closed: to see whether it repeats. */
    public static RunFolder rehearse(Path place, SearchPlan plan, Dataset data, String planText, Language language) {
        String note = MiningReport.note(plan, data);
        ResultFolder draft = ResultFolder.begin(place.resolveSibling(place.getFileName() + "-replay"));
        fill(draft.draft(), note, planText, language);
        return new RunFolder(new RunFiles(draft.draft()), RunLock.of(draft.draft(), place), Optional.of(draft));
    }

    private static void fill(Path folder, String note, String planText, Language language) {
        var files = new RunFiles(folder);
        AtomicFile.write(files.plan(), MiningReport.planFile(note, planText).getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(files.language(), language.name().getBytes(StandardCharsets.UTF_8));
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
        return open(folder, run -> run.checkpoint.count());
    }

    /** Finds out where a run stands. */
    @FunctionalInterface
    private interface Stand {
        void find(RunFolder run) throws IOException;
    }

    private static RunFolder open(Path folder, Stand stand) {
        var files = new RunFiles(folder);
        files.requirePlan();
        if (!Files.isDirectory(files.checkpoint())) {
            throw new UserException(folder + " has no checkpoint to go on from; to repeat its search: lode mine"
                    + " --experiment " + files.plan());
        }
        var run = new RunFolder(files, RunLock.of(folder, folder), Optional.empty());
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

    private void goBackToLastWhole() throws IOException {
        if (Files.exists(files.seal())) {
            throw new UserException(files.folder() + " is finished");
        }
        warning = checkpoint.goBackToLastWhole();
    }

    /** Where it is. */
    public Path path() {
        return files.folder();
    }

    /** The file by which the run is watched. */
    public LiveFile live(SearchPlan plan, Dataset data) {
        return LiveFile.in(path(), String.valueOf(path().getFileName()), MiningReport.note(plan, data));
    }

    /** How many generations are kept. */
    public int kept() {
        return checkpoint.kept();
    }

    /** What the user should know about the state in which the run was found. */
    public Optional<String> warning() {
        return warning;
    }

    /** The language of its pictures. */
    public Language language() {
        return language(path());
    }

    /** The language of the pictures of a run that is not forgotten. */
    public static Language language(Path folder) {
        try {
            return Language.valueOf(Files.readString(new RunFiles(folder).language()));
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
                return checkpoint.states();
            }

            @Override
            public void keep(Page page) {
                checkpoint.keep(page);
                worthKeeping = true;
                table.with(page.generations()).write(path());
            }
        };
    }

    /**
     * Writes the report of a search that ended or was stopped.
     *
     * @return warnings for the user
     */
    public List<String> report(RunReport report) {
        files.removeResults();
        worthKeeping = true;
        return report.write(path());
    }

    /**
     * Seals the run: it is finished. Whoever may still ask what it found needs its checkpoint, see {@link #forget}.
     *
     * @param version  of Lode
     * @param dataHash of the dataset
     */
    public Seal seal(String version, String dataHash) {
        return RunSeal.write(path(), version, dataHash);
    }

    /** Whether a run is finished and its checkpoint removed. */
    public static boolean isForgotten(Path folder) {
        return RunSeal.read(folder).isPresent() && !Files.isDirectory(new RunFiles(folder).checkpoint());
    }

    /** Removes the checkpoint of a run that is finished; of another it stays. */
    public static void forget(Path folder) {
        var files = new RunFiles(folder);
        if (Files.exists(files.seal())) {
            ResultFolder.remove(files.checkpoint());
        }
    }

    /** Lets go of the run. One that was just begun and has no generation is removed. */
    @Override
    public void close() {
        try {
            if (Files.exists(files.seal())) {
                lock.remove(path());
            } else {
                lock.close();
            }
        } catch (IOException _) {
            // the process lets go of it when it ends
        }
        if (!worthKeeping) {
            ResultFolder.remove(path());
        }
        draft.ifPresent(ResultFolder::close);
    }
}
