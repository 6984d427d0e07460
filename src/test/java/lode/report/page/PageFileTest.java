package lode.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Block.Amount;
import lode.report.page.Block.Chart;
import lode.report.page.Block.Column;
import lode.report.page.Block.Fact;
import lode.report.page.Block.Facts;
import lode.report.page.Block.Grid;
import lode.report.page.Block.Head;
import lode.report.page.Block.Line;
import lode.report.page.Block.Matrix;
import lode.report.page.Block.Shape;
import lode.report.page.Colour.Between;
import lode.report.page.Colour.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageFileTest {

    private static final Axis DATES = Axis.of(List.of(LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 4)));

    @TempDir
    private Path folder;

    private static Head head(String id) {
        return Head.half(id, Text.of("Wealth"), Text.of("What there is."));
    }

    private static Chart chart(String id, Colour colour) {
        var line = new Line(new Text("Fund", "基金"), Shape.LINE, colour, new double[] {1 / 3.0, Double.NaN});
        return Chart.of(head(id), DATES, Unit.PERCENT, line);
    }

    private static Page page(String name) {
        List<Block> blocks = List.of(
                chart("a", Named.BLUE),
                chart("b", new Between(0.25)),
                new Facts(head("c"), List.of(Fact.of(Text.of("IR"), Text.of("Ratio."), 0.5, Unit.TWO))),
                Matrix.ofMonths(head("d"), Unit.PERCENT, Map.of(YearMonth.of(2021, 2), 0.01)),
                new Grid(
                        head("e"),
                        List.of(new Column(Text.of("Name"), Unit.TEXT), new Column(Text.of("Value"), Unit.ONE)),
                        List.of(List.of("x", 1), List.of(new Text("y", "乙"), new Amount(0.2, Unit.PERCENT)))));
        return new Page(
                new Text("Test", "检验"),
                Language.CHINESE,
                "synthetic",
                List.of(Text.of("Mind.")),
                List.of(new Page.Setting(Text.of("Groups"), "groups", "5")),
                Optional.empty(),
                Text.of("Fund"),
                List.of(new Page.Subject(name, Optional.empty(), List.of(), List.of(), blocks)));
    }

    private static JsonNode data(String page) {
        return JsonMapper.shared().readTree(scripts(page).getFirst());
    }

    private static JsonNode blocks(Page page) {
        return data(PageFile.html(page)).at("/subjects/0/blocks");
    }

    private static List<String> scripts(String page) {
        Matcher matcher =
                Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL).matcher(page);
        return matcher.results().map(found -> found.group(1)).toList();
    }

    @Test
    void the_policy_allows_the_two_scripts_and_nothing_else() throws Exception {
        String page = PageFile.html(page("f"));
        List<String> scripts = scripts(page);
        assertThat(scripts).hasSize(3);
        String hashes = "";
        for (String script : scripts.subList(1, 3)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            hashes += " 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        }
        String frame = page.replaceAll("(?s)(<script[^>]*>).*?</script>", "$1");
        assertThat(frame).contains("default-src 'none'; script-src" + hashes + ";");
        assertThat(frame).doesNotContainPattern("src=|<link|@import|url\\(");
    }

    @Test
    void the_library_carries_the_licences_of_its_parts() {
        assertThat(scripts(PageFile.html(page("f"))).get(1).substring(0, 5000))
                .startsWith("/*!\nLicensed to the Apache Software Foundation")
                .contains("\nApache ECharts\n")
                .contains("zrender:\n\nBSD 3-Clause License\n\nCopyright (c) 2017, Baidu Inc.")
                .contains("d3:\n\nCopyright 2010-2016 Mike Bostock");
    }

    @Test
    void a_name_cannot_end_the_data() {
        String name = "</script><script>alert(1)</script>\u2028";
        String page = PageFile.html(page(name));
        assertThat(scripts(page)).hasSize(3);
        assertThat(page.contains("alert(1)</script>")).isFalse();
        assertThat(data(page).at("/subjects/0/name").asString()).isEqualTo(name);
    }

    @Test
    void the_same_page_gives_the_same_bytes_and_opens_in_its_language() throws Exception {
        for (String file : List.of("a.html", "b.html")) {
            PageFile.write(page("f"), folder.resolve(file));
        }
        assertThat(folder.resolve("a.html")).hasSameBinaryContentAs(folder.resolve("b.html"));
        String page = Files.readString(folder.resolve("a.html"));
        assertThat(page.substring(0, 1000)).contains("<html lang=\"zh-CN\">").contains("<title>检验</title>");
        assertThat(data(page).path("language").asString()).isEqualTo("CHINESE");
    }

    @Test
    void numbers_have_seven_digits_and_missing_ones_are_null() {
        assertThat(blocks(page("f")).at("/0/lines/0/values")).hasToString("[0.3333333,null]");
    }

    @Test
    void an_axis_that_charts_share_is_there_once() {
        JsonNode blocks = blocks(page("f"));
        assertThat(blocks.at("/0/axis/labels")).hasToString("[\"2020-12-31\",\"2021-01-04\"]");
        assertThat(blocks.at("/1/axis")).isEqualTo(blocks.at("/0/axis/id"));
    }

    @Test
    void a_colour_is_a_name_or_a_place_among_others() {
        JsonNode blocks = blocks(page("f"));
        assertThat(blocks.at("/0/lines/0/colour")).hasToString("\"BLUE\"");
        assertThat(blocks.at("/1/lines/0/colour")).hasToString("{\"share\":0.25}");
    }

    @Test
    void blocks_say_what_they_are_and_what_is_not_there_is_null() {
        JsonNode data = data(PageFile.html(page("f")));
        assertThat(data.at("/subjects/0/blocks")
                        .valueStream()
                        .map(block -> block.path("kind").asString()))
                .containsExactly("chart", "chart", "facts", "matrix", "grid");
        assertThat(data.path("overview").isNull()).isTrue();
        assertThat(data.at("/subjects/0/formula").isNull()).isTrue();
    }
}
