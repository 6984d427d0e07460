package lode.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private static final Text TITLE = new Text("Survivors", "入选因子");
    private static final String NO_CHINESE =
            "No installed font shows Chinese: pictures are in English, with ? for names"
                    + " that are Chinese. Install one (Debian: fonts-wqy-microhei) or name one in LODE_FONT";

    @Test
    void chinese_words_get_an_installed_chinese_font() {
        Lettering lettering = chinese(TITLE, "Lato", "WenQuanYi Micro Hei", "DejaVu Sans");
        assertThat(lettering.family()).isEqualTo("WenQuanYi Micro Hei");
        assertThat(lettering.say(TITLE)).isEqualTo("入选因子");
        assertThat(lettering.warning()).isEmpty();
    }

    @Test
    void words_without_chinese_keep_the_latin_font() {
        assertThat(chinese(Text.of("close"), "Lato", "WenQuanYi Micro Hei").family())
                .isEqualTo("Lato");
    }

    @Test
    void without_a_chinese_font_the_words_are_english_and_the_user_is_warned() {
        Lettering lettering = chinese(TITLE, "DejaVu Sans", "Lato");
        assertThat(lettering.family()).isEqualTo("Lato");
        assertThat(lettering.say(TITLE)).isEqualTo("Survivors");
        assertThat(lettering.warning()).contains(NO_CHINESE);
    }

    @Test
    void a_chinese_name_in_english_words_gets_a_chinese_font_where_there_is_one() {
        Text pool = Text.of("pool 沪深300");
        Lettering lettering =
                Lettering.of(List.of(pool), Language.ENGLISH, fonts(Optional.empty(), "Lato", "Microsoft YaHei"));
        assertThat(lettering.family()).isEqualTo("Microsoft YaHei");
        assertThat(lettering.say(pool)).isEqualTo("pool 沪深300");
    }

    @Test
    void a_name_that_no_font_shows_has_question_marks_and_never_boxes() {
        Lettering lettering = chinese(Text.of("pool 沪深300"), "Lato");
        assertThat(lettering.say(Text.of("pool 沪深300"))).isEqualTo("pool ??300");
        assertThat(lettering.warning()).contains(NO_CHINESE);
    }

    @Test
    void the_configured_font_comes_first() {
        Fonts fonts = fonts(Optional.of("Source Han Serif"), "Noto Sans CJK SC", "Source Han Serif");
        assertThat(Lettering.of(List.of(TITLE), Language.CHINESE, fonts).family())
                .isEqualTo("Source Han Serif");
    }

    @Test
    void a_configured_font_without_chinese_gives_way() {
        Fonts fonts = fonts(Optional.of("Lato"), "Lato", "Noto Sans CJK SC");
        assertThat(Lettering.of(List.of(TITLE), Language.CHINESE, fonts).family())
                .isEqualTo("Noto Sans CJK SC");
    }

    @Test
    void a_configured_font_that_is_not_there_is_named() {
        Fonts fonts = fonts(Optional.of("Comic"), "Lato");
        assertThat(Lettering.of(List.of(TITLE), Language.ENGLISH, fonts).warning())
                .contains("LODE_FONT names 'Comic', which is neither an installed font family nor a font file");
    }

    @Test
    void a_font_we_never_heard_of_is_better_than_none() {
        assertThat(chinese(Text.of("close"), "Papyrus").family()).isEqualTo("Papyrus");
    }

    @Test
    void no_font_at_all_is_told_with_what_to_do() {
        assertThatThrownBy(() -> chinese(TITLE))
                .isInstanceOf(UndrawableException.class)
                .hasMessage("This machine cannot draw text, so there is no picture (no font is installed). Install"
                        + " fontconfig and a font (Debian: apt install fontconfig fonts-wqy-microhei); without a"
                        + " display, run Java with -Djava.awt.headless=true");
    }

    private static Lettering chinese(Text words, String... installed) {
        return Lettering.of(List.of(words), Language.CHINESE, fonts(Optional.empty(), installed));
    }

    /** Fonts of which only those made for Chinese show it. */
    private static Fonts fonts(Optional<String> configured, String... installed) {
        return new Fonts(configured, List.of(installed), LetteringTest::shows);
    }

    private static boolean shows(String family, String text) {
        return family.matches(".*(CJK|YaHei|Han|WenQuanYi).*")
                || text.codePoints().noneMatch(Character::isIdeographic);
    }
}
