package lode.combine;

/**
 * A factor that goes into a combination.
 *
 * @param name      what it is called
 * @param id        its id, the same in every registry
 * @param formula   its canonical text
 * @param direction 1 if it declares high values good, -1 low ones, 0 if it says nothing
 */
public record Ingredient(String name, String id, String formula, int direction) {

    /** Checks the direction. */
    public Ingredient {
        if (Math.abs(direction) > 1) {
            throw new IllegalArgumentException("direction must be 1, -1 or 0, got " + direction);
        }
    }
}
