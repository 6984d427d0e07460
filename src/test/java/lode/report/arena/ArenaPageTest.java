package lode.report.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import lode.report.Caption;
import lode.report.Language;
import lode.report.Text;
import lode.report.page.Block;
import lode.report.page.Page;
import lode.search.arena.Bout;
import lode.search.arena.Entrant;
import lode.search.arena.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture and the page of an arena. */
class ArenaPageTest {

    private static final int BLUE = 0xFF5B8DB8;
    private static final int ORANGE = 0xFFDB8A4B;
    private static final Caption CAPTION = new Caption(new Text("Arena", "竞技场"), List.of(Text.of("dots")));
    private static final List<ArenaPage.Place> PLACES = List.of(
            new ArenaPage.Place("synthetic", List.of(Text.of("invented"), new Text("training 2016", "训练 2016"))),
            new ArenaPage.Place("cn", List.of(Text.of("imported"))));

    @TempDir
    private Path folder;

    @Test
    void each_dataset_says_what_it_is_and_who_is_ahead() {
        Page page = page(Bouts.of(10), 0);

        assertThat(page.warnings()).isEmpty();
        assertThat(page.subjects()).extracting(Page.Subject::name).containsExactly("synthetic", "cn");
        assertThat(page.subjects().getFirst().lines())
                .extracting(Text::english)
                .containsExactly(
                        "invented",
                        "training 2016",
                        "By its best formula, lode is ahead of plain-gp on validation days with 10 of 10 seeds"
                                + " (sign test, p = 0.002).",
                        "By the mean of its ten, lode is ahead of plain-gp on validation days with 10 of 10 seeds"
                                + " (sign test, p = 0.002).");
    }

    @Test
    void planted_factors_are_told_where_they_are_planted() {
        Page page = page(Bouts.of(10), 0);

        assertThat(ids(page.subjects().getFirst()))
                .containsExactly(
                        "best-means",
                        "top10-means",
                        "best-searches",
                        "ten-searches",
                        "figures",
                        "planted",
                        "found-ten",
                        "found-twenty");
        assertThat(ids(page.subjects().getLast())).doesNotContain("planted", "found-ten", "found-twenty");
        var twenty = (Block.Matrix) page.subjects().getFirst().blocks().getLast();
        assertThat(twenty.rows()).hasSize(3).isSorted();
        assertThat(twenty.columns()).isEqualTo(Bouts.ENTRANTS);
        assertThat(Arrays.stream(twenty.cells()).flatMapToDouble(Arrays::stream))
                .containsOnly(10.0);
    }

    @Test
    void the_table_has_the_band_and_the_sign_test_of_each_figure() {
        Page page = page(Bouts.of(10), 0);
        var figures = (Block.Grid) page.subjects().getLast().blocks().getLast();

        assertThat(figures.rows()).hasSize(4 * Bouts.ENTRANTS.size());
        assertThat(figures.rows().get(1).subList(8, 12)).containsOnly(Double.NaN);
        assertThat(figures.rows().get(3))
                .startsWith("lode", new Text("best formula, validation", "最优公式，验证"), 10)
                .endsWith(10.0, 0.0, 0.0, 2 * Math.pow(0.5, 10));
    }

    @Test
    void the_page_warns_of_what_is_unfinished() {
        assertThat(page(Bouts.of(1), 7).warnings())
                .extracting(Text::english)
                .containsExactly("Unfinished: 7 searches are still to be made.");
    }

    @Test
    void every_dataset_has_its_rows_in_the_picture() throws IOException {
        BufferedImage both = drawn(Bouts.of(10));
        BufferedImage one = drawn(Bouts.of(10).stream()
                .filter(bout -> bout.key().data().equals("cn"))
                .toList());

        assertThat(both.getHeight()).isGreaterThan(one.getHeight() + 2 * 36 * Bouts.ENTRANTS.size());
        assertThat(count(both, BLUE)).isGreaterThan(2 * 5 * 10 * 20);
        assertThat(count(both, ORANGE)).isGreaterThan(2 * 5 * 10 * 20);
    }

    @Test
    void one_seed_and_missing_figures_can_be_drawn() throws IOException {
        Bout.Verdict nothing =
                new Bout.Verdict(Optional.empty(), 0, Bout.Looks.NONE, 0, Bout.Looks.NONE, Optional.empty());
        Bout bout = new Bout(new Bout.Key("cn", "plain-gp", 1), "c", 300, 3, nothing);
        assertThat(drawn(List.of(bout)).getWidth()).isEqualTo(2 * 1040);
        var figures = (Block.Grid)
                page(List.of(bout), 0).subjects().getLast().blocks().get(4);
        assertThat(figures.rows().getFirst().subList(2, 8))
                .containsExactly(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    private static Page page(List<Bout> bouts, int open) {
        return new ArenaPage(
                        "invented markets",
                        new Summary(bouts),
                        20_000,
                        List.of(new Entrant("lode", "the standard search", "hs300", Map.of())),
                        PLACES,
                        open)
                .in(Language.ENGLISH);
    }

    private static List<String> ids(Page.Subject subject) {
        return subject.blocks().stream().map(block -> block.head().id()).toList();
    }

    private BufferedImage drawn(List<Bout> bouts) throws IOException {
        Path file = folder.resolve("arena.png");
        ArenaPicture.of(CAPTION, new Summary(bouts), Map.of()).write(file, Language.ENGLISH);
        try (var in = Files.newInputStream(file)) {
            return ImageIO.read(in);
        }
    }

    private static long count(BufferedImage image, int colour) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).filter(pixel -> pixel == colour).count();
    }
}
