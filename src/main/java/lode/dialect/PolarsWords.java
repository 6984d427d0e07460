package lode.dialect;

import java.util.Map;
import java.util.Optional;

/** How polars writes our operators. */
final class PolarsWords {

    private static final String TIME = ".over(\"instrument\", order_by=\"date\")";
    private static final String DAY = ".over(\"date\")";
    private static final String POOL = "pl.when(pl.col(\"in_pool\")).then({x})";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("add", "{x} + {y}"),
            Map.entry("sub", "{x} - {y}"),
            Map.entry("mul", "{x} * {y}"),
            Map.entry("div", "pl.when({y} != 0).then({x} / {y})"),
            Map.entry("max", "pl.when({x}.is_not_null() & {y}.is_not_null()).then(pl.max_horizontal({x}, {y}))"),
            Map.entry("min", "pl.when({x}.is_not_null() & {y}.is_not_null()).then(pl.min_horizontal({x}, {y}))"),
            Map.entry("neg", "-{x}"),
            Map.entry("inv", "pl.when({x} != 0).then(1 / {x})"),
            Map.entry("abs", "{x}.abs()"),
            Map.entry("sign", "{x}.sign()"),
            Map.entry("square", "{x} * {x}"),
            Map.entry("cube", "{x} * {x} * {x}"),
            Map.entry("log", "pl.when({x} > 0).then({x}.log())"),
            Map.entry("exp", "{x}.exp()"),
            Map.entry("sqrt", "pl.when({x} >= 0).then({x}.sqrt())"),
            Map.entry("signed_sqrt", "{x}.sign() * {x}.abs().sqrt()"),
            Map.entry("sigmoid", "1 / (1 + (-{x}).exp())"),
            Map.entry("tanh", "{x}.tanh()"),
            Map.entry("s_log_1p", "{x}.sign() * {x}.abs().log1p()"),
            Map.entry("lt", "({x} < {y}).cast(pl.Float64)"),
            Map.entry("le", "({x} <= {y}).cast(pl.Float64)"),
            Map.entry("gt", "({x} > {y}).cast(pl.Float64)"),
            Map.entry("ge", "({x} >= {y}).cast(pl.Float64)"),
            Map.entry("eq", "({x} == {y}).cast(pl.Float64)"),
            Map.entry("ne", "({x} != {y}).cast(pl.Float64)"),
            Map.entry("is_nan", "{x}.is_null().cast(pl.Float64)"),
            Map.entry("where", "pl.when({condition} != 0).then({a}).when({condition} == 0).then({b})"),
            Map.entry("lag", "{x}.shift({d})" + TIME),
            Map.entry("delta", "{x} - {x}.shift({d})" + TIME),
            Map.entry("returns", "pl.when({x}.shift({d})" + TIME + " != 0).then({x} / {x}.shift({d})" + TIME + " - 1)"),
            Map.entry("ts_sum", "{x}.rolling_sum({d})" + TIME),
            Map.entry("ts_mean", "{x}.rolling_mean({d})" + TIME),
            Map.entry("ts_std", "{x}.rolling_std({d})" + TIME),
            Map.entry("ts_var", "{x}.rolling_var({d})" + TIME),
            Map.entry("ts_max", "{x}.rolling_max({d})" + TIME),
            Map.entry("ts_min", "{x}.rolling_min({d})" + TIME),
            Map.entry("ts_range", "{x}.rolling_max({d})" + TIME + " - {x}.rolling_min({d})" + TIME),
            Map.entry("ts_median", "{x}.rolling_median({d})" + TIME),
            Map.entry("cs_rank", POOL + ".rank()" + DAY + " / " + POOL + ".count()" + DAY),
            Map.entry("cs_demean", POOL + " - " + POOL + ".mean()" + DAY),
            Map.entry("cs_zscore", "(" + POOL + " - " + POOL + ".mean()" + DAY + ") / " + POOL + ".std()" + DAY));

    private PolarsWords() {}

    static Optional<String> of(String operator) {
        return Optional.ofNullable(WORDS.get(operator));
    }
}
