package lode.report.arena;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Columns;
import lode.report.page.Page;
import lode.report.page.Unit;
import lode.search.arena.Entrant;
import lode.search.arena.Summary;

/**
 * An arena as a page: who took part, then what came out on the dataset that is chosen.
 *
 * @param note     what the searches were made on, in one line
 * @param summary  what the searches say
 * @param budget   distinct formulas that counted in each search
 * @param entrants who took part
 * @param places   the datasets, in the order of the summary
 * @param open     searches that were not made yet
 */
record ArenaPage(String note, Summary summary, int budget, List<Entrant> entrants, List<Place> places, int open) {

    /**
     * A dataset.
     *
     * @param data  its name
     * @param facts what it is, and which days are used for what
     */
    record Place(String data, List<Text> facts) {}

    Page in(Language language) {
        return new Page(
                new Text("Arena: %,d distinct formulas each".formatted(budget), "竞技场：各 %,d 个不同公式".formatted(budget)),
                language,
                note,
                open == 0
                        ? List.of()
                        : List.of(new Text(
                                "Unfinished: " + open + " searches are still to be made.",
                                "尚未完成：还有 " + open + " 次搜索。")),
                List.of(
                        new Page.Setting(new Text("Distinct formulas", "不同公式数"), "budget", "%,d".formatted(budget)),
                        new Page.Setting(
                                new Text("Searches made", "已完成搜索"),
                                "",
                                "%,d".formatted(summary.bouts().size()))),
                Optional.of(new Page.Overview(new Text("Who took part", "参赛者"), List.of(whoTookPart()))),
                new Text("Dataset", "数据集"),
                places.stream().map(this::subject).toList());
    }

    private Grid whoTookPart() {
        return new Columns<Entrant>()
                .column(new Text("Search", "搜索"), Unit.TEXT, Entrant::name)
                .column(new Text("What it is", "说明"), Unit.TEXT, Entrant::summary)
                .column(new Text("Experiment", "实验"), Unit.TEXT, Entrant::experiment)
                .of(
                        Head.wide(
                                "entrants",
                                new Text("Ways to search", "搜索方式"),
                                new Text(
                                        "Every search chose by its training days alone: the formula of the highest fitness, and the ten fittest"
                                                + " whose ranks correlate less than the plan allows with each other, averaged with equal weight."
                                                + " Only the formulas within the budget counted. Equal budgets count distinct formulas as they"
                                                + " are written; they are not equal times, as what a formula costs depends on its operators.",
                                        "每次搜索只用训练期选择：适应度最高的公式，以及相关性低于计划上限的前十个公式等权平均。只计预算内的公式。预算相同指不同公式的数目相同，耗时并不相同：公式的代价取决于其算子。")),
                        entrants);
    }

    private Page.Subject subject(Place place) {
        var blocks = new ArenaBlocks(summary, place.data());
        return new Page.Subject(
                place.data(),
                Optional.empty(),
                Stream.concat(place.facts().stream(), blocks.inWords().stream()).toList(),
                List.of(),
                blocks.all());
    }
}
