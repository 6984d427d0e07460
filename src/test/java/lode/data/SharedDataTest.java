package lode.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lode.panel.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of real data, where it lies beside the repository or {@code LODE_SHARED_DATA} names it. */
class SharedDataTest {

    private static final Path SHARED =
            Path.of(Optional.ofNullable(System.getenv("LODE_SHARED_DATA")).orElse("../shared/data"));

    @TempDir
    private static Path temp;

    @BeforeAll
    static void read() {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("cn_a_csi300_daily")),
                () -> "skipped: no real data in " + SHARED + "; LODE_SHARED_DATA names another folder");
        var source = new ImportOrder.Source("shared", List.of(SHARED.toString()));
        Importer.run(home(), new ImportOrder("cn", List.of(source), BadShare.DEFAULT, false), _ -> {});
    }

    private static DataHome home() {
        return DataHome.at(temp);
    }

    @Test
    void it_is_a_market_of_736_instruments_and_3319_days() {
        Dataset cn = home().load("cn");
        assertThat(cn.axes()).hasToString("3319 days x 736 instruments");
        assertThat(cn.pools()).containsExactly("all", "hs300");
        assertThat(cn.pool("hs300").pointInTime()).isTrue();
        assertThat(cn.pool("hs300").meanSize()).isBetween(280.0, 290.0);
        assertThat(cn.groups("industry").labels()).hasSize(11);
        assertThat(cn.benchmark("hs300").closes().toDoubleArray()).doesNotContain(Double.NaN);
    }

    @Test
    void the_estimated_average_lies_within_the_range_of_its_day() {
        Dataset cn = home().load("cn");
        double[] vwap = cn.field("vwap").values();
        double[] low = cn.field("low").values();
        double[] high = cn.field("high").values();
        double[] raw = cn.field("vwap_raw").values();
        for (int cell = 0; cell < vwap.length; cell++) {
            boolean traded = raw[cell] > 0;
            if (traded ? !(vwap[cell] >= low[cell] && vwap[cell] <= high[cell]) : !Double.isNaN(vwap[cell])) {
                throw new AssertionError("vwap " + vwap[cell] + " at cell " + cell);
            }
        }
    }

    @Test
    void the_known_defects_are_found() {
        CheckReport report = DataCheck.run(home(), "cn");
        assertThat(report.intact()).isTrue();
        assertThat(places(report, "close above high"))
                .containsExactly("2019-03-27 000069.SZ", "2019-03-27 000959.SZ", "2019-03-27 600048.SH");
        assertThat(places(report, "volume on a suspended row")).containsExactly("2020-06-17 002500.SZ");
        assertThat(places(report, "member without any row")).hasSize(31).contains("2006-12-04 000024.SZ");
        assertThat(places(report, "member count off"))
                .containsExactly("2009-12-29 hs300", "2009-12-30 hs300", "2009-12-31 hs300");
        assertThat(places(report, "row left out at import")).isEmpty();
    }

    @Test
    void every_preclose_that_the_description_calls_wrong_is_found_and_two_small_ones() {
        assertThat(places(DataCheck.run(home(), "cn"), "preclose is not the close of the row before"))
                .containsExactly(
                        "2007-04-23 600633.SH",
                        "2007-04-25 600372.SH",
                        "2007-04-26 600633.SH",
                        "2007-04-30 600633.SH",
                        "2007-05-10 600633.SH",
                        "2007-06-18 600655.SH",
                        "2010-03-05 601607.SH",
                        "2013-05-21 600028.SH",
                        "2013-06-26 600654.SH",
                        "2016-12-02 603799.SH",
                        "2019-04-17 601012.SH",
                        "2019-04-18 601012.SH",
                        "2019-07-26 000029.SZ",
                        "2019-07-29 000029.SZ",
                        "2019-07-30 000029.SZ",
                        "2019-08-05 000029.SZ",
                        "2019-12-26 002466.SZ",
                        "2019-12-30 601258.SH",
                        "2020-01-02 002466.SZ",
                        "2020-01-02 601258.SH",
                        "2020-08-24 000568.SZ",
                        "2020-08-24 001965.SZ",
                        "2020-08-24 600528.SH",
                        "2020-08-24 600875.SH");
    }

    private static List<String> places(CheckReport report, String check) {
        return report.findings().get(check).stream()
                .map(finding -> finding.date() + " " + finding.subject())
                .toList();
    }
}
