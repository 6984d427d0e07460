package lode.report.arena;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lode.report.Text;
import lode.report.page.Block;
import lode.report.page.Block.Head;
import lode.report.page.Block.Matrix;
import lode.report.page.Unit;
import lode.search.arena.Bout;
import lode.search.arena.Bout.Recovery;
import lode.search.arena.Judge;
import lode.search.arena.Summary;

/** Which planted factors the searches of a dataset found. */
record FoundBlocks(Summary summary, String data) {

    /** Nothing where none is planted, or none was found. */
    List<Block> all() {
        List<String> formulas = planted();
        return formulas.isEmpty()
                ? List.of()
                : List.of(
                        found("found-ten", formulas, new Text("Found among ten", "前十中找回"), Recovery::inTen),
                        found("found-twenty", formulas, new Text("Found among twenty", "前二十中找回"), Recovery::inTwenty));
    }

    private List<String> planted() {
        return recoveries(summary.of(data))
                .flatMap(recovery -> recovery.inTwenty().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Matrix found(String id, List<String> formulas, Text title, Function<Recovery, List<String>> among) {
        List<String> entrants = summary.entrants(data);
        double[][] cells = formulas.stream()
                .map(formula -> entrants.stream()
                        .mapToDouble(entrant -> recoveries(summary.of(data, entrant))
                                .filter(recovery -> among.apply(recovery).contains(formula))
                                .count())
                        .toArray())
                .toArray(double[][]::new);
        return new Matrix(
                Head.half(
                        id,
                        title,
                        new Text(
                                "Searches in which a planted factor was found: one of those chosen has a mean daily rank correlation above %s with it, in absolute value."
                                        .formatted(Judge.FOUND),
                                "找回植入因子的搜索次数：所选公式之一与其日均秩相关的绝对值高于 %s。".formatted(Judge.FOUND))),
                formulas,
                entrants,
                0,
                Unit.COUNT,
                cells);
    }

    private static Stream<Recovery> recoveries(List<Bout> bouts) {
        return bouts.stream().flatMap(bout -> bout.verdict().planted().stream());
    }
}
