package lode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lode.factor.Factor;
import lode.registry.Entry;
import lode.registry.Evaluation;
import lode.registry.Luck;
import lode.registry.Samples;
import lode.registry.Source;
import org.junit.jupiter.api.Test;

class FactorSheetTest {

    @Test
    void it_says_what_the_factor_is_and_how_every_test_of_it_went() {
        var factor = new Factor("0123456789abcdef".repeat(4), "0123456789ab", "ts_mean(close, 20)", 2, -1);
        var entry = new Entry(
                factor,
                List.of(
                        new Evaluation(
                                Samples.conditions(Samples.SYNTHETIC),
                                Samples.scorecard(-0.04),
                                Source.mined("hs300-synthetic", 12345),
                                Samples.MAY),
                        new Evaluation(
                                        Samples.conditions(Samples.CN),
                                        Samples.scorecard(-0.02),
                                        Source.mined("hs300-cn", 321),
                                        Samples.MAY.plusSeconds(60))
                                .with(new Luck(
                                        -4.5,
                                        0.03125,
                                        1.5,
                                        0.875,
                                        0.25,
                                        Double.POSITIVE_INFINITY,
                                        0.4,
                                        12345,
                                        210.4))));
        assertThat(FactorSheet.of(entry)).isEqualToNormalizingNewlines("""
                factor      0123456789ab
                formula     ts_mean(close, 20)
                size        2 operators, fields and numbers
                direction   low values are good
                id          0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                state       candidate

                mined       in run hs300-synthetic, one of 12,345 formulas tried, 2026-05-01T12:00:00Z
                data        synthetic: built-in synthetic market, seed 7 (invented: says nothing about a real market), hash 5eed
                pool        hs300
                label       close:1:5
                profile     qlib, window coverage half
                                                      RankIC    ICIR       t   days
                training    2010-01-04..2015-12-24   -0.0400   -0.40   +5.50  1,400
                validation  2016-01-04..2018-12-20   -0.0300   -0.27   +3.25    700
                test        2019-01-02..2020-12-31   -0.0200   -0.17   +2.13    480
                other       known 98.0 % of the pool, rank autocorrelation 0.60, long-short +12.5 % a year in test before costs

                mined       in run hs300-cn, one of 321 formulas tried, 2026-05-01T12:01:00Z
                data        cn: A-shares, daily, hash c0ffee
                pool        hs300
                label       close:1:5
                profile     qlib, window coverage half
                                                      RankIC    ICIR       t   days
                training    2010-01-04..2015-12-24   -0.0200   -0.20   +5.50  1,400
                validation  2016-01-04..2018-12-20   -0.0150   -0.14   +3.25    700
                test        2019-01-02..2020-12-31   -0.0100   -0.08   +2.13    480
                other       known 98.0 % of the pool, rank autocorrelation 0.60, long-short +12.5 % a year in test before costs
                luck        p 0.031 over 12,345 trials worth 210: holds; t -4.50; search overfitted with probability 0.40
                            Sharpe +1.50, deflated 0.88, after the haircut +0.25; – days are the least to be sure of it
                """);
    }
}
