package lode.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import lode.search.arena.Bout;
import lode.search.arena.Entrant;
import lode.search.arena.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picture and the page of an arena. */
class ArenaPageTest {

    private static final Caption CAPTION = new Caption(new Text("Arena", "竞技场"), List.of(Text.of("dots")));
    private static final List<ArenaPage.Place> PLACES = List.of(
            new ArenaPage.Place("synthetic", List.of("invented <data>", "training 2016-01-04..2020-10-08")),
            new ArenaPage.Place("cn", List.of("imported")));

    @TempDir
    private Path folder;

    @Test
    void the_page_says_who_is_ahead_where_and_escapes_what_it_is_given() {
        String html = page(Bouts.of(10), Optional.empty());

        assertThat(html)
                .startsWith("<!doctype html>")
                .contains(
                        "On synthetic, by its best formula, lode is ahead of plain-gp on validation days with 10 of 10"
                                + " seeds (sign test, p = 0.002).")
                .contains("invented &lt;data&gt;; training 2016-01-04..2020-10-08")
                .contains("<th scope=\"col\">planted top ten</th>")
                .contains("Planted factors found on synthetic")
                .doesNotContain("Planted factors found on cn")
                .doesNotContain("<data>", "http:", "https:", "<script", "<img", "Unfinished");
    }

    @Test
    void the_page_carries_its_picture_and_what_is_unfinished() {
        String html = new ArenaPage(
                        new Summary(Bouts.of(1)), 500, List.of(), PLACES, 7, Optional.of(new byte[] {1, 2, 3}))
                .html();
        assertThat(html).contains("data:image/png;base64,AQID", "Unfinished: 7 searches are still to be made.");
    }

    @Test
    void every_dataset_has_its_rows_in_the_picture() throws IOException {
        BufferedImage both = drawn(Bouts.of(10));
        BufferedImage one = drawn(Bouts.of(10).stream()
                .filter(bout -> bout.key().data().equals("cn"))
                .toList());

        assertThat(both.getHeight()).isGreaterThan(one.getHeight() + 2 * 36 * Bouts.ENTRANTS.size());
        assertThat(count(both, Theme.POSITIVE.getRGB())).isGreaterThan(2 * 5 * 10 * 20);
        assertThat(count(both, Theme.NEGATIVE.getRGB())).isGreaterThan(2 * 5 * 10 * 20);
    }

    @Test
    void one_seed_and_missing_figures_can_be_drawn() throws IOException {
        Bout.Verdict nothing =
                new Bout.Verdict(Optional.empty(), 0, Bout.Looks.NONE, 0, Bout.Looks.NONE, Optional.empty());
        Bout bout = new Bout(new Bout.Key("cn", "plain-gp", 1), "c", 300, 3, nothing);
        assertThat(drawn(List.of(bout)).getWidth()).isEqualTo(2 * 1040);
        assertThat(page(List.of(bout), Optional.empty())).contains("<td>–<small>– … –</small></td>");
    }

    private static String page(List<Bout> bouts, Optional<byte[]> picture) {
        return new ArenaPage(
                        new Summary(bouts),
                        20_000,
                        List.of(new Entrant("lode", "the standard search", "hs300", Map.of())),
                        PLACES,
                        0,
                        picture)
                .html();
    }

    private BufferedImage drawn(List<Bout> bouts) throws IOException {
        Path file = folder.resolve("arena.png");
        ArenaPicture.of(CAPTION, new Summary(bouts), Map.of()).write(file, Language.ENGLISH);
        if (System.getenv("LODE_SHOW") != null) {
            Path shown = Path.of(System.getenv("LODE_SHOW"));
            Files.copy(file, shown.resolve("p" + bouts.size() + ".png"));
            Files.write(
                    shown.resolve("p" + bouts.size() + ".html"),
                    page(bouts, Optional.of(Files.readAllBytes(file))).getBytes(StandardCharsets.UTF_8));
        }
        try (var in = Files.newInputStream(file)) {
            return ImageIO.read(in);
        }
    }

    private static long count(BufferedImage image, int colour) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).filter(pixel -> pixel == colour).count();
    }
}
