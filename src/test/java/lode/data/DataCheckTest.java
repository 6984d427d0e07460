package lode.data;

import static lode.data.Folder.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCheckTest {

    @TempDir
    private Path temp;

    private String bars = "";
    private String members = "";
    private CheckReport report;

    @BeforeEach
    void check() {
        Folder folder = new Folder(temp);
        bars = folder.file("bars.csv", """
                date,instrument,open,high,low,close,preclose,volume,suspended
                2020-01-02,A,10,11,9,10,10,100,0
                2020-01-02,B,10,11,9,10,10,100,0
                2020-01-03,A,10,11,9,12,10,100,0
                2020-01-03,B,10,10,10,10,10,700,1
                2020-01-06,A,10,11,12,8,13,100,0
                2020-01-06,A,10,11,9,10,12,100,0
                2020-01-07,A,12,11,-1,10,8,0,0
                2020-01-07,B,10,11,9,10,10,100,0
                """);
        members = folder.file(
                "members.csv",
                "date,instrument\n2020-01-03,A\n2020-01-03,B\n2020-01-03,C\n2020-01-06,A\n2020-01-06,B\n2020-01-07,A\n2020-01-07,B\n");
        String index = folder.file("index.csv", "date,instrument,close\n2020-01-02,X,1\n2020-01-03,X,1\n");
        folder.read(source("tidy", bars), source("index-weights:few", members), source("index-bars", index));
        report = DataCheck.run(folder.home(), "mine");
    }

    @Test
    void what_is_stored_is_intact() {
        assertThat(report.intact()).isTrue();
        assertThat(report.coverage()).containsEntry("suspended", 1.0).containsEntry("close", 6.0 / 8);
    }

    @Test
    void each_defect_is_found_with_its_values_and_its_line() {
        assertThat(of("row left out at import")).containsExactly(" a second row for 2020-01-06, A @7");
        assertThat(of("close above high")).containsExactly("2020-01-03 A close 12.0 above high 11.0 @4");
        assertThat(of("close below low")).containsExactly("2020-01-06 A close 8.0 below low 12.0 @6");
        assertThat(of("open outside the day's range"))
                .containsExactly(
                        "2020-01-06 A open 10.0 outside 12.0 to 11.0 @6",
                        "2020-01-07 A open 12.0 outside -1.0 to 11.0 @8");
        assertThat(of("low above high")).containsExactly("2020-01-06 A low 12.0 above high 11.0 @6");
        assertThat(of("price not positive")).containsExactly("2020-01-07 A lowest price -1.0 @8");
        assertThat(of("volume on a suspended row")).containsExactly("2020-01-03 B volume 700 though suspended @5");
        assertThat(of("trade without a volume")).containsExactly("2020-01-07 A volume 0 though not suspended @8");
        assertThat(of("preclose is not the close of the row before"))
                .containsExactly("2020-01-06 A preclose 13.0 after close 12.0 @6");
        assertThat(of("day without a row between first and last"))
                .containsExactly("2020-01-07 B rows missing after 2020-01-03: 1 @9");
    }

    @Test
    void gaps_in_the_membership_are_found() {
        assertThat(of("member without any row")).containsExactly("2020-01-03 C in few until 2020-01-03 @4");
        assertThat(of("member without a row on some days"))
                .containsExactly("2020-01-06 B in few, 1 days until 2020-01-06 @6");
        assertThat(of("day without members")).containsExactly("2020-01-02 few 1 days until 2020-01-02 @0");
        assertThat(of("member count off")).containsExactly("2020-01-03 few 3 members, usually 2 @2");
        assertThat(of("day without a benchmark")).containsExactly("2020-01-06 X 2 days until 2020-01-07 @0");
    }

    private List<String> of(String check) {
        return report.findings().get(check).stream()
                .map(finding -> (finding.date() + " " + finding.subject() + " " + finding.detail() + " @"
                                + finding.line())
                        .replace("  ", " "))
                .toList();
    }
}
