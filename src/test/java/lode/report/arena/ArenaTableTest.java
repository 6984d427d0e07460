package lode.report.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lode.panel.UserException;
import lode.search.arena.Bout;
import lode.search.arena.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArenaTableTest {

    @TempDir
    private Path folder;

    @Test
    void a_table_is_read_back_to_the_bit() {
        Path file = folder.resolve("arena.csv");
        List<Bout> bouts = new ArrayList<>(Bouts.of(3));
        bouts.add(new Bout(
                new Bout.Key("a \"quoted\", name", "mine", -5),
                "c",
                1,
                2,
                new Bout.Verdict(Optional.empty(), 0, Bout.Looks.NONE, 0, Bout.Looks.NONE, Optional.empty())));
        ArenaTable.write(file, "what it was made from", bouts);

        assertThat(ArenaTable.read(file)).isEqualTo(bouts);
        assertThat(file).content().startsWith("# what it was made from\ndata,entrant,seed,conditions,");
    }

    @Test
    void a_table_that_is_not_there_has_no_rows() {
        assertThat(ArenaTable.read(folder.resolve("none.csv"))).isEmpty();
    }

    @Test
    void what_is_no_such_table_is_refused_by_name() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> ArenaTable.read(other))
                .isInstanceOf(UserException.class)
                .hasMessage(other + " is no table of an arena of this version: name a new folder with --out");
        Path short_ = Files.writeString(folder.resolve("short.csv"), "a,b\n1\n");
        assertThatThrownBy(() -> ArenaTable.read(short_))
                .isInstanceOf(UserException.class)
                .hasMessage(short_ + " is damaged: a row has 1 fields instead of 2, it begins with '1'");
        Path file = folder.resolve("arena.csv");
        ArenaTable.write(file, "note", Bouts.of(1));
        Files.writeString(file, Files.readString(file).replace(",68,", ",many,"));
        assertThatThrownBy(() -> ArenaTable.read(file))
                .isInstanceOf(UserException.class)
                .hasMessage(file + " is damaged: For input string: \"many\"");
    }

    @Test
    void the_summary_has_a_row_for_each_figure_and_compares_with_plain_gp() throws IOException {
        Path file = folder.resolve("summary.csv");
        ArenaSummary.write(file, "note", new Summary(Bouts.of(4)));
        List<String> lines = Files.readAllLines(file);

        assertThat(lines).hasSize(2 + 5 * 6 + 5 * 4);
        assertThat(lines.get(1)).isEqualTo("data,entrant,figure,runs,mean,std,min,median,max,wins,losses,ties,p");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("cn,lode,top10_validation_rank_ic,4,0.03")
                        .endsWith(",4,0,0,0.125"));
        assertThat(lines).filteredOn(line -> line.contains(",plain-gp,")).allMatch(line -> line.endsWith(",,,,"));
    }
}
