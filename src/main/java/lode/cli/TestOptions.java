package lode.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lode.panel.Nearest;
import lode.panel.UserException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** How factors are tested: each setting by an option, else by the settings file, else as usual. */
final class TestOptions {

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "YAML file with settings, by the names of options.")
    private Optional<Path> file = Optional.empty();

    private CommandSpec command = CommandSpec.create();

    /** Adds an option for each setting to the command that has these options. */
    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec mixee) {
        command = mixee;
        Arrays.stream(TestSetting.values()).map(TestSetting::option).forEach(mixee::addOption);
    }

    /**
     * The settings, read and checked as far as they can be without data.
     *
     * @throws UserException if the file has an unknown key, or a setting is none that there is
     */
    TestChoices read() {
        Map<String, String> inFile = file.map(this::read).orElseGet(Map::of);
        ParseResult given = command.commandLine().getParseResult();
        Map<TestSetting, String> texts = new EnumMap<>(TestSetting.class);
        for (TestSetting setting : TestSetting.values()) {
            String key = setting.key();
            String text = given.matchedOptionValue("--" + key, inFile.getOrDefault(key, setting.usual()));
            texts.put(setting, text.strip());
        }
        return new TestChoices(new TestTexts(texts));
    }

    private Map<String, String> read(Path settings) {
        Map<String, String> read = SettingsFile.read(settings);
        List<String> keys =
                Arrays.stream(TestSetting.values()).map(TestSetting::key).toList();
        for (String key : read.keySet()) {
            if (!keys.contains(key)) {
                throw new UserException("Unknown key '" + key + "' in " + settings + "." + Nearest.hint(key, keys)
                        + " There are: " + String.join(", ", keys));
            }
        }
        return read;
    }
}
