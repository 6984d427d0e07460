package lode.risk;

import java.util.List;
import java.util.Optional;
import lode.panel.Axes;
import lode.panel.AxesMismatchException;
import lode.panel.Groups;
import lode.panel.Panel;

/**
 * What instruments are exposed to, date by date.
 *
 * @param axes     the dates and instruments
 * @param industry the industry of each instrument, if the data tell it
 * @param size     the logarithm of the value of the shares that trade freely, if the data tell it
 * @param styles   other exposures
 */
public record Exposures(Axes axes, Optional<Groups> industry, Optional<Panel> size, List<Panel> styles) {

    /** Checks that all are on the axes. */
    public Exposures {
        styles = List.copyOf(styles);
        industry.ifPresent(groups -> require(axes, groups.codes()));
        size.ifPresent(panel -> require(axes, panel));
        styles.forEach(panel -> require(axes, panel));
    }

    /** No exposures. */
    public static Exposures none(Axes axes) {
        return new Exposures(axes, Optional.empty(), Optional.empty(), List.of());
    }

    private static void require(Axes axes, Panel panel) {
        if (!panel.axes().equals(axes)) {
            throw new AxesMismatchException("expected " + axes + ", an exposure has " + panel.axes());
        }
    }
}
