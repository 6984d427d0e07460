package lode.report.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Block;
import lode.report.page.Page;

/**
 * A grid of backtests as a page: all runs, then pictures over the first two settings that vary. Where more of them vary,
 * the reader chooses the others.
 */
final class GridPage {

    private static final int IN_A_PICTURE = 2;

    private final StrategyReport base;
    private final GridReport grid;
    private final GridBlocks blocks;
    private final List<String> spanned;
    private final List<String> others;

    private GridPage(StrategyReport base, GridReport grid) {
        this.base = base;
        this.grid = grid;
        this.blocks = new GridBlocks(grid);
        List<String> varied = List.copyOf(grid.varied().keySet());
        this.spanned = varied.stream().limit(IN_A_PICTURE).toList();
        this.others = varied.stream().skip(IN_A_PICTURE).toList();
    }

    /**
     * The page.
     *
     * @param base the run whose other settings all cells share
     */
    static Page of(StrategyReport base, GridReport grid, Language language) {
        return new GridPage(base, grid).in(language);
    }

    private Page in(Language language) {
        int runs = grid.cells().size();
        List<Text> warnings = new ArrayList<>(StrategyPage.warnings(base));
        warnings.add(new Text(
                "The best of %d runs flatters: whoever picks a cell has used up these days.".formatted(runs),
                "%d 次运行中最好的一次会显得过好：挑选任何一格都已用掉这段日期。".formatted(runs)));
        return new Page(
                new Text("Grid of backtests", "参数网格回测"),
                language,
                base.result().header().data(),
                warnings,
                StrategyPage.settings(base).stream()
                        .filter(one -> !grid.settings().getFirst().containsKey(one.key()))
                        .toList(),
                Optional.of(new Page.Overview(new Text("All runs", "全部运行"), List.of(blocks.medians(), blocks.table()))),
                new Text("Other settings", "其他参数"),
                choices().stream().map(this::subject).toList());
    }

    /** Every combination of the settings that do not span a picture. */
    private List<Map<String, String>> choices() {
        return grid.settings().stream().map(this::other).distinct().toList();
    }

    private Map<String, String> other(Map<String, String> settings) {
        Map<String, String> other = new LinkedHashMap<>();
        others.forEach(key -> other.put(key, settings.getOrDefault(key, "")));
        return other;
    }

    private Page.Subject subject(Map<String, String> fixed) {
        return new Page.Subject(
                name(fixed),
                Optional.empty(),
                List.of(StrategyPage.circumstances(base.result().header())),
                List.of(),
                pictures(fixed));
    }

    private String name(Map<String, String> fixed) {
        return fixed.isEmpty()
                ? String.join(" × ", grid.settings().getFirst().keySet())
                : fixed.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .collect(Collectors.joining(" · "));
    }

    private List<Block> pictures(Map<String, String> fixed) {
        return switch (spanned.size()) {
            case 0 -> List.of();
            case 1 -> blocks.along(spanned.getFirst(), fixed);
            default -> blocks.across(spanned.getFirst(), spanned.getLast(), fixed);
        };
    }
}
