package lode.combine;

/**
 * Trees that XGBoost learned.
 *
 * @param model as XGBoost writes it, in UBJSON
 */
public record Trees(byte[] model) implements Model {

    @Override
    public double[][] predict(Material material, int[] days) {
        return XgBoost.predict(model, material, days);
    }
}
