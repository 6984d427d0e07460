package lode.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lode.explain.Ablated;
import lode.explain.Card;
import lode.explain.IndustryExposure;
import lode.explain.Known;
import lode.explain.Lineage;
import lode.explain.NameShare;
import lode.explain.Similarity;
import lode.explain.Style;
import lode.explain.StyleExposure;
import lode.explain.Words;
import lode.explain.YearShare;
import lode.expr.Expr;
import lode.measure.IcStats;
import lode.report.Language;
import lode.report.ResultFolder;
import lode.report.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationFolderTest {

    private static final Expr CLOSE = new Expr.Field("close");
    private static final Lineage.Step FIRST = new Lineage.Step(3, 1, "grown", "open", 0.01, true, Double.NaN);
    private static final Lineage.Step SECOND = new Lineage.Step(9, 2, "point", "close", -0.03, true, 0.02);
    private static final Lineage LINE = new Lineage.Line("my-run", List.of(FIRST, SECOND));

    @TempDir
    private Path folder;

    private static ExplanationReport report(Lineage lineage, List<IndustryExposure> industries) {
        Card card = new Card(
                CLOSE,
                new Words("the close", "收盘价"),
                -1,
                false,
                new IcStats(-0.04, 0.1, -3.5, 480),
                0.98,
                List.of(new Similarity(new Known("alpha158:C0", new Expr.Field("open")), -0.75)),
                List.of(new Ablated(new Expr.Field("volume"), 2, Double.NaN, 0.04, 0.015)),
                List.of(new StyleExposure(new Style("size", new Expr.Field("high"), CLOSE), 0.5, -0.25, 0.125)),
                industries,
                List.of(new YearShare(2020, new IcStats(0.04, 0.1, 3.5, 480), 1)),
                Map.of(YearMonth.of(2020, 3), 0.0625),
                List.of(new NameShare("000001.XSHE", 0.05, 400), new NameShare("600000.XSHG", -0.01, 480)),
                lineage);
        return new ExplanationReport(
                "low-close",
                "\\mathrm{close}",
                "a note",
                true,
                false,
                List.of(new ExplanationReport.Setting("pool", "all"), new ExplanationReport.Setting("other", "x")),
                card);
    }

    private Path written(ExplanationReport report, Language language) {
        try (var results = ResultFolder.begin(folder.resolve("out"))) {
            ExplanationFolder.write(report, List.of(new Text("Look out.", "注意。")), results, language);
            return results.publish();
        }
    }

    @Test
    void tables_stand_beside_the_page_with_the_note_in_their_first_line() throws IOException {
        Path out =
                written(report(LINE, List.of(new IndustryExposure("bank", 0.5, 0.25, 0.375, 0.04))), Language.ENGLISH);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "report.html",
                            "reading.csv",
                            "parts.csv",
                            "nearest.csv",
                            "styles.csv",
                            "industries.csv",
                            "years.csv",
                            "months.csv",
                            "names.csv",
                            "lineage.csv");
        }
        assertThat(out.resolve("parts.csv")).hasContent("""
                # a note
                part,places,size,rank_ic_without,loss,rank_ic_alone
                volume,2,1,,0.04,0.015
                """);
        assertThat(out.resolve("lineage.csv")).hasContent("""
                # a note
                trial,generation,way,formula,rank_ic,exact,gain,the_gain
                3,1,grown,open,0.01,true,,false
                9,2,point,close,-0.03,true,0.02,true
                """);
        assertThat(out.resolve("styles.csv")).hasContent("""
                # a note
                style,formula,held,sold,difference,rank_correlation
                size,high,0.5,-0.25,0.75,0.125
                """);
        assertThat(out.resolve("reading.csv")).hasContent("""
                # a note
                language,reading
                formula,close
                english,the close
                chinese,收盘价
                """);
        assertThat(out.resolve("months.csv")).hasContent("# a note\nmonth,rank_ic\n2020-03,0.0625\n");
        assertThat(out.resolve("names.csv"))
                .hasContent("# a note\ninstrument,days,rank_ic\n000001.XSHE,400,0.05\n600000.XSHG,480,-0.01\n");
    }

    @Test
    void the_page_has_the_reading_in_both_languages_and_what_is_to_be_known_first() throws IOException {
        Path out =
                written(report(LINE, List.of(new IndustryExposure("bank", 0.5, 0.25, 0.375, 0.04))), Language.CHINESE);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("<html lang=\"zh-CN\">", "因子说明卡")
                .contains("the close", "收盘价", "Look out.", "注意。")
                .contains("Low values are held, as the training days chose.", "做多低值（由训练期决定）。")
                .contains("The market is synthetic", "not point in time")
                .contains("\"id\":\"lineage\"", "\"id\":\"industries\"", "my-run");
    }

    @Test
    void what_is_not_known_is_left_out_and_the_reason_is_said() throws IOException {
        Lineage unknown = new Lineage.Unknown(new Words("Nobody knows.", "无人知晓。"));
        Path out = written(report(unknown, List.of()), Language.ENGLISH);
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("Nobody knows.", "无人知晓。")
                .doesNotContain("\"id\":\"lineage\"", "\"id\":\"industries\"");
        assertThat(Files.readString(out.resolve("lineage.csv")).lines()).hasSize(2);
    }
}
