package lode.report;

import java.util.Locale;

/** Numbers as they are written on pictures. */
public final class Figures {

    private Figures() {}

    /** The value with so many decimals and a true minus sign; a dash for NaN, and no minus before a zero. */
    public static String of(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return digits.matches("-[0.]+") ? digits.substring(1) : digits.replace('-', '−');
    }
}
