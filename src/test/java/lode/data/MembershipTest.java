package lode.data;

import static lode.data.Folder.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import lode.panel.Dataset;
import lode.panel.Pool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MembershipTest {

    private static final int A = 0;
    private static final int B = 1;

    @TempDir
    private Path temp;

    private Folder folder;
    private String bars = "";

    @BeforeEach
    void make() {
        folder = new Folder(temp);
        bars = folder.file("bars.csv", """
                date,instrument,close,suspended
                2020-01-02,A,1,0
                2020-01-02,B,1,0
                2020-01-03,A,1,0
                2020-01-03,B,1,1
                2020-01-06,A,1,0
                2020-01-06,B,1,0
                2020-01-07,A,1,0
                2020-01-07,B,1,0
                """);
    }

    @Test
    void the_members_of_a_day_are_those_of_the_last_date_on_or_before_it() {
        Pool pool = pool("date,instrument\n2020-01-03,A\n2020-01-03,B\n2020-01-05,B\n2020-01-07,A\n");
        assertThat(pool.pointInTime()).isTrue();
        assertThat(days(pool, A)).containsExactly(false, true, false, true);
        assertThat(days(pool, B)).containsExactly(false, false, true, false);
    }

    @Test
    void members_without_dates_are_a_pool_that_is_not_point_in_time() {
        String mapping =
                folder.file("list.sql", "-- @members\nSELECT place, code AS instrument, 'few' AS pool FROM files;");
        folder.read(source("tidy", bars), source(mapping, folder.file("list.csv", "code\nB\n")));
        Pool pool = folder.home().load("mine").pool("few");
        assertThat(pool.pointInTime()).isFalse();
        assertThat(days(pool, A)).containsExactly(false, false, false, false);
        assertThat(days(pool, B)).containsExactly(true, false, true, true);
    }

    @Test
    void all_is_every_instrument_that_traded_and_not_point_in_time() {
        folder.read(source("tidy", bars));
        Pool all = folder.home().load("mine").pool("all");
        assertThat(all.pointInTime()).isFalse();
        assertThat(days(all, B)).containsExactly(true, false, true, true);
    }

    @Test
    void a_pool_cannot_be_called_all() {
        String members = folder.file("members.csv", "date,instrument\n2020-01-02,A\n");
        assertThatThrownBy(() -> folder.read(source("tidy", bars), source("index-weights:all", members)))
                .hasMessage("A pool cannot be called 'all': that is every instrument that traded");
    }

    @Test
    void an_instrument_is_in_a_group_from_its_first_day_to_its_last() {
        String stays = folder.file("sectors.csv", """
                instrument,sector,entry_date,remove_date
                A,Banks,1999-01-01,2020-01-03
                A,Mines,2020-01-06,
                B,Banks,2020-01-07,
                """);
        folder.read(source("tidy", bars), source("industry", stays));
        Dataset data = folder.home().load("mine");
        assertThat(data.groups("industry").labels()).containsExactly("Banks", "Mines");
        assertThat(data.groups("industry").codes().values())
                .containsExactly(0, Double.NaN, 0, Double.NaN, 1, Double.NaN, 1, 0);
    }

    @Test
    void a_benchmark_has_a_close_on_the_days_that_it_has() {
        String index = folder.file(
                "index.csv", "date,instrument,close\n2020-01-03,X,3000\n2020-01-05,X,1\n2020-01-07,X,3100\n");
        folder.read(source("tidy", bars), source("index-bars:hs300", index));
        assertThat(folder.home().load("mine").benchmark("hs300").closes().toDoubleArray())
                .containsExactly(Double.NaN, 3000, Double.NaN, 3100);
    }

    private Pool pool(String members) {
        folder.read(source("tidy", bars), source("index-weights:hs300", folder.file("members.csv", members)));
        return folder.home().load("mine").pool("hs300");
    }

    private static boolean[] days(Pool pool, int instrument) {
        boolean[] days = new boolean[4];
        for (int t = 0; t < days.length; t++) {
            days[t] = pool.contains(t, instrument);
        }
        return days;
    }
}
