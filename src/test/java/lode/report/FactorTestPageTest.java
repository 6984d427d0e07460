package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FactorTestPageTest {

    @TempDir
    private Path folder;

    private static String page(ValidationReport report) {
        return new FactorTestPage(report, Language.ENGLISH).html();
    }

    private static JsonNode data(String page) {
        return JsonMapper.shared().readTree(scripts(page).getFirst());
    }

    private static List<String> scripts(String page) {
        Matcher matcher =
                Pattern.compile("<script[^>]*>(.*?)</script>", Pattern.DOTALL).matcher(page);
        return matcher.results().map(found -> found.group(1)).toList();
    }

    private static Set<String> kinds(JsonNode blocks) {
        Set<String> kinds = new HashSet<>();
        blocks.forEach(block -> kinds.add(block.path("kind").asString()));
        return kinds;
    }

    @Test
    void the_policy_allows_the_two_scripts_and_nothing_else() throws Exception {
        String page = page(SmallReport.of("f"));
        List<String> scripts = scripts(page);
        assertThat(scripts).hasSize(3);
        for (String script : scripts.subList(1, 3)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            String hash = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
            assertThat(page.contains(hash)).as(hash).isTrue();
        }
        String frame = page.replaceAll("(?s)(<script[^>]*>).*?</script>", "$1");
        boolean fetches =
                Pattern.compile("src=|<link|@import|url\\(").matcher(frame).find();
        assertThat(frame.contains("default-src 'none'")).isTrue();
        assertThat(fetches).isFalse();
    }

    @Test
    void the_library_is_the_published_file() throws Exception {
        try (InputStream in = FactorTestPage.class.getResourceAsStream(FactorTestPage.ECHARTS)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo("b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0");
        }
    }

    @Test
    void a_name_cannot_end_the_data() {
        String name = "</script><script>alert(1)</script>\u2028";
        String page = page(SmallReport.of(name));
        assertThat(scripts(page)).hasSize(3);
        assertThat(page.contains("alert(1)</script>")).isFalse();
        assertThat(data(page).at("/factors/0/name").asString()).isEqualTo(name);
        assertThat(data(page).at("/factors/0/formula").asString()).isEqualTo("neg(close) < 1");
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        for (String name : List.of("a.html", "b.html")) {
            new FactorTestPage(SmallReport.of("f", "g"), Language.CHINESE).write(folder.resolve(name));
        }
        assertThat(folder.resolve("a.html")).hasSameBinaryContentAs(folder.resolve("b.html"));
        String page = Files.readString(folder.resolve("a.html"));
        assertThat(page.contains("<html lang=\"zh-CN\">")).isTrue();
        assertThat(data(page).path("language").asString()).isEqualTo("chinese");
    }

    @Test
    void missing_numbers_are_null() {
        JsonNode blocks = data(page(SmallReport.of("f"))).at("/factors/0/blocks");
        JsonNode series = block(blocks, "ic-series").at("/lines/0/values");
        assertThat(series.get(0).asDouble()).isEqualTo(0.02);
        assertThat(series.get(2).isNull()).isTrue();
    }

    @Test
    void every_part_has_its_own_id_and_words_in_both_languages() {
        JsonNode blocks = data(page(SmallReport.of("f"))).at("/factors/0/blocks");
        Set<String> ids = new HashSet<>();
        for (JsonNode block : blocks) {
            JsonNode head = block.path("head");
            assertThat(ids.add(head.path("id").asString())).as(head.toString()).isTrue();
            for (String words : List.of("title", "help")) {
                assertThat(head.path(words).path("english").asString())
                        .isNotBlank()
                        .doesNotContainPattern("\\p{IsHan}");
                assertThat(head.path(words).path("chinese").asString()).containsPattern("\\p{IsHan}");
            }
        }
        assertThat(kinds(blocks)).containsExactlyInAnyOrder("facts", "grid", "chart", "matrix");
    }

    @Test
    void what_the_data_do_not_tell_is_left_out() {
        JsonNode blocks = data(page(SmallReport.of("f"))).at("/factors/0/blocks");
        assertThat(block(blocks, "sizes").isMissingNode()).isTrue();
        assertThat(block(blocks, "ic-industries").at("/labels")).hasSize(1);
        assertThat(block(blocks, "group-returns").at("/lines")).hasSize(3);
    }

    @Test
    void an_invented_market_and_falling_coverage_are_said_before_any_number() {
        JsonNode data = data(page(SmallReport.alarmed("f")));
        assertThat(data.path("warnings")).hasSize(2);
        assertThat(data.at("/factors/0/warnings/0/english").asString())
                .isEqualTo("Coverage falls: by \u221220.0 percentage points over the test, t \u22129.0.");
        assertThat(data(page(SmallReport.of("f"))).at("/factors/0/warnings")).isEmpty();
    }

    @Test
    void several_factors_are_compared_and_one_is_not() {
        assertThat(data(page(SmallReport.of("f"))).path("comparison")).isEmpty();
        JsonNode comparison = data(page(SmallReport.of("f", "g"))).path("comparison");
        assertThat(block(comparison, "comparison").path("rows")).hasSize(2);
        assertThat(block(comparison, "correlations").at("/cells/0/1").asDouble())
                .isEqualTo(0.5);
        assertThat(block(comparison, "factor-months").path("columns")).hasSize(2);
    }

    @Test
    void drawdown_is_the_loss_from_the_highest_point() {
        assertThat(FactorBlocks.drawdown(new double[] {0, 1, 0.5, 2, -0.25})).containsExactly(0, 0, -0.25, 0, -0.75);
    }

    @Test
    void the_main_charts_are_drawn_for_each_factor() {
        new ValidationPictures(SmallReport.of("f", "g"), Language.ENGLISH).write(folder);
        for (String name : List.of("ic_1", "groups_1", "spread_1", "ic_2", "groups_2", "spread_2", "correlation")) {
            assertThat(folder.resolve(name + ".png")).isNotEmptyFile();
        }
    }

    private static JsonNode block(JsonNode blocks, String id) {
        for (JsonNode block : blocks) {
            if (block.at("/head/id").asString().equals(id)) {
                return block;
            }
        }
        return JsonMapper.shared().missingNode();
    }
}
