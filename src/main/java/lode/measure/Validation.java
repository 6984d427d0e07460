package lode.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that a test tells of one factor.
 *
 * <p>Information coefficients have the sign of the formula as written; groups and weighted returns are in the factor's
 * direction. Arrays have an entry per date of {@link #dates}.
 *
 * @param direction  1 if high values are held, -1 if low ones are
 * @param dates      the dates on which portfolios are renewed
 * @param normal     correlations of Pearson
 * @param rank       correlations of Spearman
 * @param kendall    correlations of Kendall, if the settings ask for them
 * @param decay      how long the factor tells returns, by the correlation of the settings
 * @param industries information coefficients within industries, by label; empty if the data tell no industries
 * @param groups     quantile groups
 * @param weighted   holding everything by its value
 * @param neutral    the same within industries; empty if the data tell none
 * @param slopes     regression of returns on the factor
 * @param stability  how long ranks last
 * @param coverage   how many have a value
 * @param years      by calendar year
 * @param sizes      in fifths by size; empty if the data do not tell it
 * @param thirds     in thirds by size; empty if the data do not tell it
 * @param largerHalf in the half of the pool that trades most; empty if the data do not tell money traded
 * @param months     by calendar month
 * @param capacity   what group 1 can hold; empty if the data do not tell money traded
 */
public record Validation(
        int direction,
        List<LocalDate> dates,
        IcSeries normal,
        IcSeries rank,
        Optional<IcSeries> kendall,
        IcDecay decay,
        List<IndustryIc> industries,
        GroupTest groups,
        WeightedReturn weighted,
        Optional<WeightedReturn> neutral,
        SlopeTable slopes,
        Stability stability,
        CoverageTrack coverage,
        List<YearRow> years,
        List<SizeRow> sizes,
        List<SizeRow> thirds,
        Optional<SubUniverse> largerHalf,
        List<MonthIc> months,
        Optional<Capacity> capacity) {

    /** Copies the lists. */
    public Validation {
        dates = List.copyOf(dates);
        industries = List.copyOf(industries);
        years = List.copyOf(years);
        sizes = List.copyOf(sizes);
        thirds = List.copyOf(thirds);
        months = List.copyOf(months);
    }

    /** The series of one kind, which was asked for. */
    public IcSeries ic(IcKind kind) {
        return switch (kind) {
            case NORMAL -> normal;
            case RANK -> rank;
            case KENDALL -> kendall.orElseThrow();
        };
    }
}
