package lode.data;

import static java.lang.Double.NaN;
import static lode.data.Folder.cells;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the fields of an imported dataset mean. */
class FieldsTest {

    @TempDir
    private Path temp;

    @Test
    void on_a_suspended_row_prices_and_volumes_are_missing() {
        Dataset data = new Folder(temp).tidy("""
                date,instrument,open,close,volume,suspended,st
                2020-01-02,A,1,2,100,0,0
                2020-01-03,A,2,2,500,1,1
                2020-01-06,A,3,3,100,0,1
                """);
        assertThat(cells(data, "open")).containsExactly(1.0, NaN, 3.0);
        assertThat(cells(data, "close")).containsExactly(2.0, NaN, 3.0);
        assertThat(cells(data, "volume")).containsExactly(100.0, NaN, 100.0);
        assertThat(cells(data, "suspended")).containsExactly(0.0, 1.0, 0.0);
        assertThat(cells(data, "st")).containsExactly(0.0, 1.0, 1.0);
    }

    @Test
    void returns_span_the_days_without_a_trade() {
        Dataset data = new Folder(temp).tidy("""
                date,instrument,close,suspended
                2020-01-02,A,2,0
                2020-01-03,A,2,1
                2020-01-06,A,3,0
                """);
        assertThat(cells(data, "returns")).containsExactly(NaN, NaN, 0.5);
    }

    @Test
    void everything_is_missing_before_the_first_row_and_after_the_last() {
        Dataset data = new Folder(temp).tidy("""
                date,instrument,close
                2020-01-02,A,1
                2020-01-03,A,1
                2020-01-03,B,1
                2020-01-06,A,1
                2020-01-07,A,1
                2020-01-07,B,1
                2020-01-08,A,1
                """);
        assertThat(cells(data, "suspended")).containsExactly(0.0, NaN, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, NaN);
        assertThat(data.field("close").at(0, 1)).isNaN();
        assertThat(data.field("close").at(4, 1)).isNaN();
    }

    @Test
    void a_volume_of_zero_is_a_suspension_where_the_source_does_not_say() {
        Dataset data = new Folder(temp).tidy("date,instrument,close,volume\n2020-01-02,A,1,0\n2020-01-03,A,1,5\n");
        assertThat(cells(data, "suspended")).containsExactly(1.0, 0.0);
        assertThat(cells(data, "close")).containsExactly(NaN, 1.0);
    }

    @Test
    void an_adjustment_factor_gives_the_average_and_the_raw_close() {
        Dataset data = new Folder(temp)
                .tidy("date,instrument,high,low,close,volume,amount,factor\n2020-01-02,A,21,19,20,100,1010,2\n");
        assertThat(cells(data, "vwap")).containsExactly(20.2);
        assertThat(cells(data, "close_raw")).containsExactly(10.0);
        assertThat(data.findField("factor")).isEmpty();
    }

    @Test
    void without_a_factor_the_average_is_an_estimate_and_the_manifest_says_so() {
        Folder folder = new Folder(temp);
        Dataset data = folder.tidy("""
                date,instrument,high,low,close,volume,amount
                2020-01-02,A,22,18,20,100,1000
                2020-01-03,A,22,20,20,100,1050
                """);
        assertThat(cells(data, "vwap")).containsExactly(20.0, 10.5 * (20 / 10.5 + 22 / 10.5) / 2);
        assertThat(folder.home().manifest("mine").provenance().notes())
                .containsExactly("vwap is an estimate: the source has no adjustment factor; see docs/data.md");
    }

    @Test
    void closes_at_the_limit_are_flagged() {
        Dataset data = new Folder(temp).tidy("""
                date,instrument,high,low,close,volume,amount
                2020-01-02,600000.SH,10.2,9.9,10,100,1000
                2020-01-03,600000.SH,11,10,11,100,1050
                2020-01-06,600000.SH,11,9.9,9.9,100,1050
                2020-01-07,600000.SH,10.89,9.9,10.88,100,1050
                """);
        assertThat(cells(data, "limit_up")).containsExactly(NaN, 1.0, 0.0, 0.0);
        assertThat(cells(data, "limit_down")).containsExactly(NaN, 0.0, 1.0, 0.0);
    }
}
