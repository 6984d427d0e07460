package lode.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands on libraries of known factors. */
@Command(
        name = "library",
        description = "List, show and score libraries of known factors.",
        subcommands = {LibraryList.class, LibraryShow.class, LibraryScore.class},
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode library list                           which libraries there are",
            "  lode library show industry                  their factors as formulas",
            "  lode library score micro industry --data cn how well they foresee returns",
            "  lode library score mine.txt                 a file of your own: docs/library.md"
        })
final class LibraryCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Without a subcommand, shows what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
