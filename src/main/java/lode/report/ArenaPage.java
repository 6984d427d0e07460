package lode.report;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.search.arena.Band;
import lode.search.arena.Bout;
import lode.search.arena.Entrant;
import lode.search.arena.Entrants;
import lode.search.arena.Judge;
import lode.search.arena.Measure;
import lode.search.arena.SignTest;
import lode.search.arena.Summary;

/**
 * The page of an arena: what came out, on what, and how to read it. One file that needs no other.
 *
 * @param summary  what the searches say
 * @param budget   distinct formulas that counted in each search
 * @param entrants who took part
 * @param places   the datasets, in the order of the summary
 * @param open     searches that were not made yet
 * @param picture  the PNG file; empty if it could not be drawn
 */
record ArenaPage(
        Summary summary, int budget, List<Entrant> entrants, List<Place> places, int open, Optional<byte[]> picture) {

    private static final String STANDARD = "lode";
    private static final List<String> VALIDATION = List.of("best_validation_rank_ic", "top10_validation_rank_ic");

    /**
     * A dataset.
     *
     * @param data  its name
     * @param facts what it is, and which days are used for what
     */
    record Place(String data, List<String> facts) {}

    String html() {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Arena of %,d formulas</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>Arena: %,d distinct formulas each</h1>
                <ul class="lead">
                %s
                </ul>
                %s
                %s
                <h2>How to read it</h2>
                %s
                <h2>Who took part</h2>
                <dl>
                %s
                </dl>
                <h2>On what</h2>
                <dl>
                %s
                </dl>
                </body>
                </html>
                """.formatted(
                budget,
                Resource.text(ArenaPage.class, "arena.css"),
                budget,
                Html.each(lead(), line -> "<li>" + Html.text(line) + "</li>"),
                picture.map(ArenaPage::figure).orElse(""),
                Html.each(places, this::section),
                Html.each(reading(), line -> "<p>" + Html.text(line) + "</p>"),
                Html.each(
                        entrants,
                        entrant -> item(entrant.name(), entrant.summary() + "; experiment " + entrant.experiment())),
                Html.each(places, place -> item(place.data(), String.join("; ", place.facts()))));
    }

    private static String item(String name, String what) {
        return "<dt>" + Html.text(name) + "</dt><dd>" + Html.text(what) + "</dd>";
    }

    /** How the standard search does against plain GP, in words; what is still to be searched. */
    private List<String> lead() {
        Stream<String> compared = places.stream()
                .flatMap(place -> Stream.of(
                                sentence(place.data(), VALIDATION.getFirst(), "its best formula"),
                                sentence(place.data(), VALIDATION.getLast(), "the mean of its ten"))
                        .flatMap(Optional::stream));
        Stream<String> unfinished =
                open == 0 ? Stream.of() : Stream.of("Unfinished: " + open + " searches are still to be made.");
        return Stream.concat(unfinished, compared).toList();
    }

    private Optional<String> sentence(String data, String measure, String by) {
        return summary.againstBaseline(data, STANDARD, Measure.named(measure))
                .map(test ->
                        "On %s, by %s, %s is ahead of %s on validation days with %d of %d seeds (sign test, p = %s)."
                                .formatted(
                                        data,
                                        by,
                                        STANDARD,
                                        Entrants.BASELINE,
                                        test.wins(),
                                        test.wins() + test.losses() + test.ties(),
                                        Figures.of(test.p(), 3)));
    }

    private static String figure(byte[] png) {
        return "<figure><img alt=\"Figures of every search; the tables below say the same in numbers.\""
                + " src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(png) + "\"></figure>";
    }

    private String section(Place place) {
        List<Measure> measures = summary.measures(place.data());
        List<String> names = summary.entrants(place.data());
        int seeds = names.stream()
                .mapToInt(name -> summary.of(place.data(), name).size())
                .max()
                .orElse(0);
        String head = Stream.concat(measures.stream().map(Measure::name), Stream.of("best: ahead", "top ten: ahead"))
                .map(name -> "<th scope=\"col\">" + Html.text(heading(name)) + "</th>")
                .collect(Collectors.joining());
        return """
                <h2>%s</h2>
                <p class="note">RankIC: mean ± standard deviation over %d seeds, and from the least to the greatest;\
                 best mean in bold. Ahead: seeds won and lost against %s on validation days, and the p of the sign\
                 test.</p>
                <div class="wide" tabindex="0">
                <table>
                <thead><tr><th scope="col">search</th>%s</tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                </div>
                %s""".formatted(
                        Html.text(place.data()),
                        seeds,
                        Entrants.BASELINE,
                        head,
                        Html.each(names, name -> row(place.data(), name, measures)),
                        found(place.data(), names));
    }

    private static String heading(String name) {
        return name.replace("_rank_ic", "")
                .replace("top10", "top ten")
                .replace("top20", "top twenty")
                .replace('_', ' ');
    }

    private String row(String data, String entrant, List<Measure> measures) {
        String figures =
                measures.stream().map(measure -> cell(data, entrant, measure)).collect(Collectors.joining());
        String ahead = VALIDATION.stream()
                .map(name -> summary.againstBaseline(data, entrant, Measure.named(name))
                        .map(ArenaPage::ahead)
                        .orElse("<td>–</td>"))
                .collect(Collectors.joining());
        return "<tr><th scope=\"row\">" + Html.text(entrant) + "</th>" + figures + ahead + "</tr>";
    }

    private String cell(String data, String entrant, Measure measure) {
        Band band = summary.band(data, entrant, measure);
        double best = summary.entrants(data).stream()
                .mapToDouble(other -> summary.band(data, other, measure).mean())
                .filter(mean -> !Double.isNaN(mean))
                .max()
                .orElse(Double.NaN);
        int decimals = measure.planted() ? 1 : 4;
        return "<td%s>%s%s<small>%s … %s</small></td>"
                .formatted(
                        band.mean() == best ? " class=\"best\"" : "",
                        Figures.of(band.mean(), decimals),
                        band.runs() > 1 ? " ± " + Figures.of(band.std(), decimals) : "",
                        Figures.of(band.min(), measure.planted() ? 0 : 4),
                        Figures.of(band.max(), measure.planted() ? 0 : 4));
    }

    private static String ahead(SignTest test) {
        String ties = test.ties() == 0 ? "" : ", " + test.ties() + " equal";
        return "<td>%d : %d%s<small>p = %s</small></td>"
                .formatted(test.wins(), test.losses(), ties, Figures.of(test.p(), 3));
    }

    /** In how many searches each planted formula was found; nothing where none is planted. */
    private String found(String data, List<String> names) {
        List<String> formulas = summary.of(data).stream()
                .flatMap(bout -> bout.verdict().planted().stream())
                .flatMap(recovery -> recovery.inTwenty().stream())
                .distinct()
                .sorted()
                .toList();
        if (formulas.isEmpty()) {
            return "";
        }
        return """
                <h2>Planted factors found on %s</h2>
                <p class="note">Searches in which one of the ten (of the twenty) chosen ranks like it: mean daily rank\
                 correlation above %s, in absolute value.</p>
                <div class="wide" tabindex="0">
                <table>
                <thead><tr><th scope="col">planted</th>%s</tr></thead>
                <tbody>
                %s
                </tbody>
                </table>
                </div>
                """.formatted(
                        Html.text(data),
                        Judge.FOUND,
                        names.stream()
                                .map(name -> "<th scope=\"col\">" + Html.text(name) + "</th>")
                                .collect(Collectors.joining()),
                        Html.each(
                                formulas,
                                formula -> "<tr><th scope=\"row\"><code>" + Html.text(formula)
                                        + "</code></th>"
                                        + names.stream()
                                                .map(name -> count(summary.of(data, name), formula))
                                                .collect(Collectors.joining())
                                        + "</tr>"));
    }

    private static String count(List<Bout> bouts, String formula) {
        List<Bout.Recovery> recoveries = bouts.stream()
                .flatMap(bout -> bout.verdict().planted().stream())
                .toList();
        long ten = recoveries.stream()
                .filter(found -> found.inTen().contains(formula))
                .count();
        long twenty = recoveries.stream()
                .filter(found -> found.inTwenty().contains(formula))
                .count();
        return "<td>%d (%d)</td>".formatted(ten, twenty);
    }

    private static List<String> reading() {
        return List.of(
                "Every search chose by its training days alone: the formula of the highest fitness, and the ten fittest whose"
                        + " ranks correlate less than the plan allows with each other, averaged with equal weight. Each"
                        + " ended with the generation in which the budget of distinct formulas was used up, and only the"
                        + " formulas within the budget counted.",
                "Validation and test RankIC are measured afterwards, in the direction of training. No search has seen these"
                        + " days. But whoever picks a search by a column has used the days of that column: pick by"
                        + " validation, and test remains for one look.",
                "Seeds vary the search and not the market: the bands say how much luck is in a search, and nothing about"
                        + " other markets or other years. A sign test of few seeds finds only large differences; and of"
                        + " many comparisons the best one flatters.",
                "Equal budgets count distinct formulas as they are written. They are not equal times: what a formula costs"
                        + " depends on its operators.");
    }
}
