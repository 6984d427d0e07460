package lode.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lode.panel.UserException;
import lode.report.AtomicFile;
import lode.report.Language;
import lode.report.ResultFolder;
import lode.report.RunFolder;
import lode.search.PlanFile;
import lode.search.walk.WalkRule;

/**
 * The folder of a walk: {@code plan.yaml} says what is searched, {@code walk.yaml} in which windows.
 *
 * @param path     of the folder
 * @param rule     how days are cut
 * @param language of pages and pictures
 */
record WalkFolder(Path path, WalkRule rule, Language language) {

    private static final String PLAN = "plan.yaml";

    /** Opens the folder of a walk that was begun. */
    static WalkFolder open(Path path) {
        return new WalkFolder(
                path, PlanFile.settings(Runs.walk(path), WalkRule.class), RunFolder.language(Runs.window(path, 1)));
    }

    /**
     * Begins a walk, or continues the same.
     *
     * @param plan what is searched, as text
     * @throws UserException if the folder holds anything else
     */
    static WalkFolder begin(Path path, String plan, WalkRule rule, Language language) {
        if (Files.isRegularFile(Runs.walk(path))) {
            requireSame(path.resolve(PLAN), plan);
            requireSame(Runs.walk(path), PlanFile.text(rule));
        } else {
            try (ResultFolder folder = ResultFolder.begin(path)) {
                write(folder.draft().resolve(PLAN), plan);
                write(Runs.walk(folder.draft()), PlanFile.text(rule));
                return new WalkFolder(folder.publish(), rule, language);
            }
        }
        return new WalkFolder(path, rule, language);
    }

    private static void write(Path file, String text) {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void requireSame(Path file, String text) {
        try {
            if (!Files.readString(file).equals(text)) {
                throw new UserException(file + " is of another walk than this command asks for: name a new folder with"
                        + " --out, or go on with that one by lode resume");
            }
        } catch (IOException e) {
            throw new UserException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whether all windows are searched and summed up. */
    boolean isFinished() {
        Path first = Runs.window(path, 1);
        return Files.exists(first) && RunFolder.isForgotten(first);
    }
}
