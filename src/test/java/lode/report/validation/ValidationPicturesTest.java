package lode.report.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import lode.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationPicturesTest {

    @TempDir
    private Path folder;

    @Test
    void the_main_charts_are_drawn_for_each_factor() {
        new ValidationPictures(SmallReport.of("f", "g"), Language.ENGLISH).write(folder);
        for (String name : List.of("ic_1", "groups_1", "spread_1", "ic_2", "groups_2", "spread_2", "correlation")) {
            assertThat(folder.resolve(name + ".png")).isNotEmptyFile();
        }
    }
}
