package lode.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;

/** The look of every picture: colours, sizes in points, spacing and fonts. Change it here and nowhere else. */
public final class Theme {

    static final Color PAPER = Color.WHITE;
    /** For what others are compared with. */
    public static final Color INK = new Color(0x1F2933);
    /** For what stands back. */
    public static final Color MUTED = new Color(0x5F6B7A);

    static final Color RULE = new Color(0xDDE2E8);
    static final Color POSITIVE = new Color(0x5B8DB8);
    static final Color NEGATIVE = new Color(0xDB8A4B);

    private static final Ramp SERIES = Ramp.of(0x0072B2, 0x8A9099, 0xD55E00);

    /** Behind the first, second, third … period of a chart. */
    static final List<Color> PERIODS = List.of(new Color(0xEFF3F8), new Color(0xFBF3E4), new Color(0xE9F4EC));

    static final double TITLE = 19;
    static final double BODY = 12.5;
    static final double SMALL = 11.5;
    static final double TINY = 10;

    static final double MARGIN = 28;
    static final double GAP = 12;
    static final double LEADING = 1.32;

    static final Stroke HAIRLINE = new BasicStroke(1f);
    static final Stroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** Pixels per point: sharp on a dense screen and at 200 % on a slide. */
    static final int DENSITY = 2;

    /** Families by preference. The first one that shows every word of a picture is used for all of it. */
    static final List<String> FAMILIES = List.of(
            // Latin only
            "Inter",
            "Helvetica Neue",
            "Segoe UI",
            "Roboto",
            "Open Sans",
            "Lato",
            "Liberation Sans",
            "Arial",
            // with Chinese
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "PingFang SC",
            "Hiragino Sans GB",
            "Microsoft YaHei UI",
            "Microsoft YaHei",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Droid Sans Fallback",
            "SimHei",
            "SimSun",
            "Arial Unicode MS",
            // what Java offers everywhere
            "DejaVu Sans",
            "SansSerif");

    private Theme() {}

    /** The colour of one of many series in an order: blue at 0, for the first, over grey to orange at 1, for the last. */
    public static Color series(double share) {
        return SERIES.at(share);
    }
}
