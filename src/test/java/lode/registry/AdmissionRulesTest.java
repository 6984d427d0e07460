package lode.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lode.panel.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionRulesTest {

    private static final Optional<Invariance> SAME = Optional.of(new Invariance(1, 1, 1, 1, 1, 1));

    private final Path file;

    AdmissionRulesTest(@TempDir Path folder) {
        this.file = folder.resolve("rules.yaml");
    }

    @Test
    void lodes_rules_are_those_of_the_file() {
        assertThat(AdmissionRules.usual()
                        .verdicts(new Figures(2, 0.8, 0.01, 0.69, 0.75, 0.001, 0.049, Optional.empty())))
                .containsExactly(
                        new Verdict("t", 2, "at least 2", true),
                        new Verdict("coverage", 0.8, "at least 0.8", true),
                        new Verdict("turnover", 0.01, "at least 0.01", true),
                        new Verdict("turnover", 0.01, "at most 0.7", true),
                        new Verdict("correlation", 0.69, "below 0.7", true),
                        new Verdict("sub-universe", 0.75, "at least 0.75", true),
                        new Verdict("after cost", 0.001, "above 0", true),
                        new Verdict("luck", 0.049, "below 0.05", true));
        assertThat(AdmissionRules.usual().cost()).isEqualTo(0.00164);
    }

    @Test
    void each_limit_is_held() {
        assertThat(AdmissionRules.usual()
                        .verdicts(new Figures(1.99, 0.79, 0.009, 0.7, 0.74, 0, 0.05, Optional.empty())))
                .extracting(Verdict::passed)
                .containsExactly(false, false, false, true, false, false, false, false);
        assertThat(AdmissionRules.usual().verdicts(new Figures(2, 1, 0.71, 0, 1, 1, 0, Optional.empty())))
                .extracting(Verdict::passed)
                .containsExactly(true, true, true, false, true, true, true, true);
    }

    @Test
    void ranks_stay_where_the_data_mean_the_same() {
        assertThat(AdmissionRules.usual()
                        .verdicts(new Figures(
                                2, 1, 0.1, 0, 1, 1, 0, Optional.of(new Invariance(1, 0.999, 0.9989, 1, 0.98, -1)))))
                .hasSize(14)
                .endsWith(
                        new Verdict("rebased", 1, "at least 0.999", true),
                        new Verdict("currency", 0.999, "at least 0.999", true),
                        new Verdict("lot", 0.9989, "at least 0.999", false),
                        new Verdict("permuted", 1, "at least 0.999", true),
                        new Verdict("dropped", 0.98, "at least 0.98", true),
                        new Verdict("shifted", -1, "at least 0.999", false));
    }

    @Test
    void a_number_that_cannot_be_said_passes_no_rule() {
        double unknown = Double.NaN;
        var untold = new Invariance(unknown, unknown, unknown, unknown, unknown, unknown);
        assertThat(AdmissionRules.usual()
                        .verdicts(new Figures(
                                unknown, unknown, unknown, unknown, unknown, unknown, unknown, Optional.of(untold))))
                .hasSize(14)
                .noneMatch(Verdict::passed);
    }

    @Test
    void a_rule_that_a_file_leaves_out_is_none() throws IOException {
        Files.writeString(file, "least-t: 3\n");
        assertThat(AdmissionRules.read(file).verdicts(new Figures(3.5, 0, 0, 1, 0, -1, 1, SAME)))
                .containsExactly(new Verdict("t", 3.5, "at least 3", true));
    }

    @Test
    void what_is_wrong_with_a_file_is_said() throws IOException {
        refused("There is no file " + file + " with rules");
        Files.writeString(file, "least-tt: 3\n");
        refused("Unknown rule 'least-tt' in " + file + ". Did you mean least-t? There are: least-t, least-coverage,"
                + " least-turnover, most-turnover, most-correlated, least-sub-universe, least-after-cost, most-luck,"
                + " least-rebased, least-currency, least-lot, least-permuted, least-dropped, least-shifted, cost");
        Files.writeString(file, "least-t: high\n");
        refused("'least-t' in " + file + " must be a number, got \"high\"");
        Files.writeString(file, "cost: 0.001\n");
        refused(file + " has no rules: write such as least-t: 2");
        Files.writeString(file, "");
        refused(file + " holds no keys and values");
        Files.writeString(file, "least-after-cost: 0\n");
        refused(file + ": least-after-cost needs the cost, such as cost: 0.00164");
    }

    private void refused(String message) {
        assertThatThrownBy(() -> AdmissionRules.read(file))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }
}
