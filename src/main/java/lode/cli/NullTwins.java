package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import lode.luck.NullRate;
import lode.report.NullTable;
import lode.search.LuckReport;
import lode.search.Miner;
import lode.search.MiningResult;
import lode.search.SearchPlan;

/**
 * Repeats a search among noise: what it finds there, it finds by luck.
 *
 * @param miner  that searched
 * @param plan   what it searched
 * @param real   what it found
 * @param table  of what is found among noise
 * @param folder of the run
 * @param out    is told
 */
record NullTwins(Miner miner, SearchPlan plan, MiningResult real, NullTable table, Path folder, PrintWriter out) {

    /** Searches so often, or until the answer is clear, or the user asks to stop: then the running twin does not count. */
    void search(int most, BooleanSupplier stop) {
        List<MiningResult> twins = new ArrayList<>();
        say("");
        say("The same search among noise, at most %d times".formatted(most));
        while (twins.size() < most && !stop.getAsBoolean() && !rate(twins).isClear()) {
            MiningResult twin = miner.amongNoise(twins.size() + 1).mine(plan, _ -> {}, stop);
            if (!twin.complete()) {
                break;
            }
            twins.add(twin);
            table.write(folder, twins);
            say(line(twins.size(), twin.luck()));
        }
        if (!twins.isEmpty()) {
            sum(rate(twins), most, stop.getAsBoolean());
        }
    }

    private NullRate rate(List<MiningResult> twins) {
        return new NullRate(
                twins.stream().map(twin -> twin.luck().holding()).toList(),
                real.luck().holding());
    }

    private static String line(int number, LuckReport luck) {
        return "twin %2d  %-11s  RankIC best %.4f luck %.4f  %d survivors, %d with p below 5 %%"
                .formatted(
                        number,
                        number % 2 == 1 ? "days" : "instruments",
                        luck.bestRankIc(),
                        luck.luckRankIc(),
                        luck.survivors().size(),
                        luck.holding());
    }

    private void sum(NullRate rate, int most, boolean stopped) {
        int twins = rate.admitted().size();
        if (twins < most) {
            say(stopped ? "Stopped by the user" : "Stopped early: the answer is clear (sequential test)");
        }
        say("Of %d searches among noise %s admit a factor, and one admits %s; this search admits %d"
                .formatted(
                        twins,
                        text(rate.shareAdmitting(), 100, "%.0f %% (%.0f to %.0f %%)"),
                        text(rate.mean(), 1, "%.2f (%.2f to %.2f) in the mean"),
                        rate.real()));
        say(
                rate.real() == 0
                        ? "False-discovery rate of the search: none, as nothing is admitted"
                        : "False-discovery rate of the search: "
                                + text(rate.falseDiscoveries(), 100, "%.0f %% (%.0f to %.0f %%)"));
        say("Searches among noise: " + folder.resolve(NullTable.FILE));
    }

    private static String text(NullRate.Interval interval, double scale, String format) {
        return format.formatted(scale * interval.value(), scale * interval.lower(), scale * interval.upper());
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
