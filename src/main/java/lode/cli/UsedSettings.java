package lode.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import lode.panel.Dataset;
import lode.panel.Period;
import lode.report.validation.ValidationReport.Setting;

/** The settings of a factor test as they were used, for its report. */
final class UsedSettings {

    private UsedSettings() {}

    /**
     * The settings in the order of the settings panel.
     *
     * @param size    the formula of the size that was used; empty for none
     * @param factors how many are tested
     */
    static List<Setting> of(TestChoices chosen, Dataset data, String size, int factors) {
        SequencedMap<String, String> used = new LinkedHashMap<>();
        used.put("data", data.origin().name());
        chosen.texts().texts().forEach((setting, text) -> used.put(setting.key(), text));
        Period period = chosen.period(data);
        List<LocalDate> days = data.axes().days();
        used.put(TestSetting.FROM.key(), days.get(period.first()).toString());
        used.put(TestSetting.TO.key(), days.get(period.end() - 1).toString());
        chosen.training(data)
                .map(Period::end)
                .map(days::get)
                .map(LocalDate::toString)
                .ifPresentOrElse(
                        day -> used.put(TestSetting.VALIDATION_FROM.key(), day),
                        () -> used.remove(TestSetting.VALIDATION_FROM.key()));
        used.put(TestSetting.BENCHMARK.key(), chosen.benchmark(data).orElse(TestTexts.NONE));
        used.put(TestSetting.SIZE.key(), size.isEmpty() ? TestTexts.NONE : size);
        used.put(TestSetting.ROBUST.key(), chosen.robust(factors) ? "yes" : "no");
        used.put(
                TestSetting.WINDOW_COVERAGE.key(),
                chosen.conventions().coverage().toString());
        return used.entrySet().stream()
                .map(entry -> new Setting(entry.getKey(), entry.getValue()))
                .toList();
    }
}
