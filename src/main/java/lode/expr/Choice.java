package lode.expr;

/**
 * What a kernel is made for: the settings of a call and the conventions of the run.
 *
 * @param settings    the settings of the call
 * @param conventions what the run understands by the operators
 */
public record Choice(Settings settings, Conventions conventions) {

    /** The k-th window or lag. */
    public int days(int k) {
        return settings.days(k);
    }

    /** The k-th number. */
    public double number(int k) {
        return settings.number(k);
    }

    /** How much of a window must be known. */
    public Coverage coverage() {
        return conventions.coverage();
    }

    /** How many values of the first window must be known. */
    public int enough() {
        return coverage().enough(settings.days(0));
    }
}
