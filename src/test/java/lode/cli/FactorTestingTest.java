package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lode.data.SyntheticMarket;
import lode.data.synthetic.SyntheticSpec;
import lode.expr.Parser;
import lode.ops.Operators;
import lode.panel.Dataset;
import org.junit.jupiter.api.Test;

class FactorTestingTest {

    private static final Dataset MARKET = SyntheticMarket.of(SyntheticSpec.STANDARD.withSize(40, 200));

    private static TestLook look(TestSetting setting, String value) {
        Map<TestSetting, String> texts = new EnumMap<>(TestSetting.class);
        for (TestSetting one : TestSetting.values()) {
            texts.put(one, one.usual());
        }
        texts.put(setting, value);
        var parser = new Parser(Operators.CATALOG, MARKET.allFields());
        var testing = new FactorTesting(MARKET, new TestChoices(new TestTexts(texts)), parser::parse, 1, 1 << 26);
        return testing.look(List.of(new NamedFactor("close", parser.parse("close"), 1)));
    }

    @Test
    void it_is_the_same_look_whether_robustness_is_asked_or_not_and_another_one_by_other_groups() {
        assertThat(look(TestSetting.ROBUST, "yes")).isEqualTo(look(TestSetting.ROBUST, "no"));
        assertThat(look(TestSetting.GROUPS, "3")).isNotEqualTo(look(TestSetting.GROUPS, "4"));
    }
}
