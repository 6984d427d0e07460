package lode.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import lode.data.ImportOrder;
import lode.panel.UserException;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Reads {@code --source MAPPING PATHS…}: a mapping and all that follows it up to the next option. */
final class SourceOption implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
        List<String> words = new ArrayList<>();
        while (!args.isEmpty() && !args.peek().startsWith("-")) {
            words.add(args.pop());
        }
        if (words.isEmpty()) {
            throw new UserException("--source needs a mapping and the files to read with it");
        }
        List<ImportOrder.Source> earlier = option.getValue();
        List<ImportOrder.Source> sources = new ArrayList<>(earlier);
        sources.add(new ImportOrder.Source(words.getFirst(), words.subList(1, words.size())));
        option.setValue(sources);
    }
}
