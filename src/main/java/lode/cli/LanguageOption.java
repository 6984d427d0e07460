package lode.cli;

import lode.report.Language;
import picocli.CommandLine.Option;

/** The language of what is written for people. */
final class LanguageOption {

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "english|chinese",
            defaultValue = "english",
            description = "Language of pages and pictures; pictures are English where no font shows Chinese."
                    + " Default: ${DEFAULT-VALUE}.")
    private Language language = Language.ENGLISH;

    Language language() {
        return language;
    }
}
