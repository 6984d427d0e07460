package lode.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lode.expr.Conventions;

/** The page {@code docs/conventions.md}: what every profile says on every question, in Markdown. */
public final class ConventionsPage {

    private static final String PREFACE = """
            # Conventions

            Written by `ConventionsPage` from the data in `Conventions`; `ConventionsPageTest` fails when it is out of date
            and `./mvnw test -Dtest=ConventionsPageTest -Dgolden.rewrite=true` writes it anew.

            The libraries of the field give the same operator different meanings. A run follows one profile, chosen by
            `profile:` in an experiment or by `--profile`; the default is `lode`. `window-coverage` may replace the share of a
            window that a profile wants. `src/test/resources/conventions/golden.txt` holds values that each library gives, and
            tests hold the profiles to them.
            """;

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    "Windows with gaps",
                    profile -> switch (profile.coverage()) {
                        case FULL -> "all days known";
                        case HALF -> "half of the days known";
                        case ANY -> "one day known";
                    },
                    "pandas `rolling(d)` wants all; qlib sets `min_periods=1`; RQFactor's `rolling_window` has no partial"
                            + " windows; open versions of BRAIN want half."),
            new Question(
                    "Standard deviation over time",
                    profile -> divisor(profile.spread()),
                    "pandas and qlib `ddof=1`; RQFactor follows numpy's default. One value alone has no spread, whatever the"
                            + " divisor. Across instruments it is n - 1 in all profiles, as RQFactor's `CS_ZSCORE`."),
            new Question(
                    "Covariance over time",
                    profile -> divisor(profile.covariance()),
                    "pandas and qlib `cov`; RQFactor `COV`."),
            new Question(
                    "No correlation",
                    profile -> profile.flat() == 0
                            ? "of a constant"
                            : "where a side's deviation is at most "
                                    + String.format(Locale.ROOT, "%.0e", profile.flat()),
                    "qlib `Corr` takes back what pandas gives where a side's deviation is close to 0, with `atol=2e-05`. It"
                            + " looks at all days of the side; here the days count that both sides know."),
            new Question(
                    "Skewness over time",
                    profile -> switch (profile.shape()) {
                        case BIASED -> "of the moments as they are";
                        case CORRECTED -> "corrected for few values";
                    },
                    "pandas `skew`, and with it qlib and RQFactor, multiplies by sqrt(n (n - 1)) / (n - 2); alphagen does not."),
            new Question(
                    "Rank across instruments",
                    profile -> rank(profile.rank()),
                    "pandas `rank(pct=True)`, RQFactor `RANK`; BRAIN ranks lie in [0, 1]. Equals share their mean rank."),
            new Question(
                    "Rank over time",
                    profile -> rank(profile.timeRank()),
                    "pandas `rolling.rank(pct=True)`, qlib `Rank`; RQFactor `TS_RANK` divides places from 0; BRAIN `ts_rank`"
                            + " lies in [0, 1]."),
            new Question(
                    "Day of the highest and lowest",
                    profile -> switch (profile.extreme()) {
                        case SINCE -> "days since, latest of equals";
                        case FROM_ZERO -> "place from the oldest, from 0; earliest of equals";
                        case FROM_ONE -> "place from the oldest, from 1; earliest of equals";
                    },
                    "numpy `argmax`, RQFactor `TS_ARGMAX`; qlib `IdxMax` adds 1; BRAIN `ts_arg_max` is 0 today. Places in a"
                            + " window that begins with unknown days count from the first known one, as in qlib at the"
                            + " beginning of a series. qlib gives a gap's place where there is a gap; that is not copied."),
            new Question(
                    "Linearly weighted mean",
                    profile -> switch (profile.decay()) {
                        case WEIGHTS -> "over the weights of the known days";
                        case WEIGHTS_TIMES_DAYS -> "over all weights, and once more over the number of known days";
                    },
                    "Kakushadze 2016 `decay_linear`, RQFactor `WMA`; qlib `WMA` takes the mean of what is weighted already"
                            + " (qlib issue 1993). Days before an instrument's first one weigh as those of a gap do; in qlib"
                            + " its first windows are shorter."),
            new Question(
                    "Exponential mean",
                    profile -> switch (profile.average()) {
                        case RECURSIVE -> "recursive from the first value; missing in a gap, which ages nothing";
                        case ADJUSTED -> "weighted mean of all values so far; kept over a gap, which ages them";
                        case FINITE -> "last d values, weights a (1 - a)^k, not scaled to 1";
                    },
                    "pandas `ewm(span=d)` with `adjust=True` and `ignore_na=False`, as in qlib `EMA`, once enough values were"
                            + " seen; RQFactor `EMA` has a finite window. a = 2 / (d + 1)."),
            new Question(
                    "Division by 0, log of 0",
                    profile -> switch (profile.singular()) {
                        case MISSING -> "missing";
                        case INFINITE -> "infinite; missing to windows";
                        case PROTECTED -> "protected";
                    },
                    "numpy follows IEEE 754, and pandas windows take infinities for missing; BRAIN `divide` is missing at 0;"
                            + " gplearn gives 1 for a division by less than 0.001, 0 for the inverse and the logarithm of less"
                            + " than 0.001, and takes absolute values under roots and logarithms."),
            new Question(
                    "Infinite values across instruments",
                    profile -> profile.infinitiesRank() ? "ranked" : profile.infinite() ? "missing" : "there are none",
                    "pandas `rank` orders them; RQFactor takes them for missing in operators across instruments. Elsewhere than"
                            + " in ranks they are missing."),
            new Question(
                    "Comparison with a missing side",
                    profile -> unknown(profile.unknownCompared()),
                    "numpy says false, and with it pandas, qlib and RQFactor."),
            new Question(
                    "Choice by a missing condition",
                    profile -> unknown(profile.unknownCondition()),
                    "numpy `where` takes NaN for true, and with it qlib `If`."),
            new Question(
                    "Suspended days",
                    profile -> switch (profile.suspension()) {
                        case MISSING -> "days without a value";
                        case REMOVED -> "left out of windows";
                    },
                    "RQFactor takes the suspended days out of a series before it computes, and gives none on them. Suspended is"
                            + " who has the flag `suspended`, or, without this field, no `close` after having had one."),
            new Question(
                    "Pairs for the RankIC of a day",
                    profile -> Integer.toString(profile.fewestPairs()),
                    "Libraries keep every day that has a correlation."));

    private ConventionsPage() {}

    /** A question, what a profile says on it, and where that is from. */
    private record Question(String title, Function<Conventions, String> answer, String source) {

        String row(List<Conventions> profiles) {
            return Stream.concat(Stream.of(title), profiles.stream().map(answer))
                    .collect(Collectors.joining(" | ", "| ", " |\n"));
        }

        String entry() {
            return "- **" + title + "**: " + source + "\n";
        }
    }

    /** The page for some profiles. */
    public static String of(List<Conventions> profiles) {
        String names = profiles.stream()
                .map(profile -> "`" + profile.name() + "`")
                .collect(Collectors.joining(" | ", "\n| | ", " |\n"));
        String rule = "|---".repeat(profiles.size() + 1) + "|\n";
        return QUESTIONS.stream()
                        .map(question -> question.row(profiles))
                        .collect(Collectors.joining("", PREFACE + names + rule, ""))
                + QUESTIONS.stream().map(Question::entry).collect(Collectors.joining("", "\n## Sources\n\n", ""));
    }

    private static String divisor(Conventions.Divisor divisor) {
        return switch (divisor) {
            case SAMPLE -> "divisor n - 1";
            case POPULATION -> "divisor n";
        };
    }

    private static String rank(Conventions.RankScale scale) {
        return switch (scale) {
            case SHARE -> "r / n";
            case UNIT -> "(r - 1) / (n - 1), one alone 0.5";
            case BELOW -> "others not larger, over n";
        };
    }

    private static String unknown(Conventions.Unknown unknown) {
        return switch (unknown) {
            case MISSING -> "missing";
            case FALSE -> "as if false";
            case TRUE -> "as if true";
        };
    }
}
