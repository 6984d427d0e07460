package lode.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lode.panel.Panel;
import lode.panel.UserException;

/** What is held constant when a factor is looked at. */
public enum Controls {
    /** Nothing. */
    NONE(false, false, false),
    /** Industries. */
    INDUSTRY(true, false, false),
    /** Size. */
    SIZE(false, true, false),
    /** Industries and size. */
    BOTH(true, true, false),
    /** Industries, size and styles. */
    STYLES(true, true, true);

    private final boolean industry;
    private final boolean size;
    private final boolean styles;

    Controls(boolean industry, boolean size, boolean styles) {
        this.industry = industry;
        this.size = size;
        this.styles = styles;
    }

    /** Whether industries are. */
    public boolean industry() {
        return industry;
    }

    /** Whether size is. */
    public boolean size() {
        return size;
    }

    /** Whether styles are. */
    public boolean styles() {
        return styles;
    }

    /**
     * Checks that the exposures have what is held constant.
     *
     * @throws UserException if they lack something
     */
    public void require(Exposures exposures) {
        if (industry && exposures.industry().isEmpty()) {
            throw new UserException("neutralise " + this + " needs the grouping 'industry', which the data lack");
        }
        if (size && exposures.size().isEmpty()) {
            throw new UserException(
                    "neutralise " + this + " needs the size of the instruments, which the data do not tell:"
                            + " name a formula with --size, such as --size 'log(market_cap)'");
        }
        if (styles && exposures.styles().isEmpty()) {
            throw new UserException(
                    "neutralise styles needs formulas: --styles 'ts_std(returns, 20); ts_mean(turnover_rate, 20)'");
        }
    }

    /** The columns that are held constant beside the industries. */
    List<Panel> columns(Exposures exposures) {
        List<Panel> columns = new ArrayList<>();
        if (size) {
            columns.add(exposures.size().orElseThrow());
        }
        if (styles) {
            columns.addAll(exposures.styles());
        }
        return columns;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
