package lode.combine;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import lode.panel.UserException;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost, which is loaded when trees are first learned or asked, and not before. It works on one thread. */
final class XgBoost {

    /** Another version may learn other trees from the same rows. */
    static final String VERSION = "3.0.4";

    private XgBoost() {}

    /** Work with XGBoost. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws XGBoostError, IOException;
    }

    /** Grows a forest. */
    static byte[] grow(Map<String, Object> parameters, TreeLearner.Lessons training) {
        return work(() -> {
            DMatrix rows = matrix(training);
            try {
                Booster booster = XGBoost.train(rows, parameters, 1, Map.of(), null, null);
                try {
                    return booster.toByteArray("ubj");
                } finally {
                    booster.dispose();
                }
            } finally {
                rows.dispose();
            }
        });
    }

    /**
     * Boosts as many trees as are best on the validation block.
     *
     * @param most     trees at most
     * @param patience trees after the best so far before it stops
     */
    static byte[] boost(
            Map<String, Object> parameters,
            int most,
            int patience,
            TreeLearner.Lessons training,
            TreeLearner.Lessons validation) {
        return work(() -> {
            DMatrix rows = matrix(training);
            DMatrix block = matrix(validation);
            Booster booster = XGBoost.train(rows, parameters, 1, Map.of(), null, null);
            try {
                byte[] best = booster.toByteArray("ubj");
                double least = error(booster, block, 0);
                for (int tree = 1, since = 0; tree < most && since < patience; tree++) {
                    booster.update(rows, tree);
                    double error = error(booster, block, tree);
                    since = error < least ? 0 : since + 1;
                    if (error < least) {
                        least = error;
                        best = booster.toByteArray("ubj");
                    }
                }
                return best;
            } finally {
                booster.dispose();
                rows.dispose();
                block.dispose();
            }
        });
    }

    /** The root of the mean squared error, from what XGBoost says, such as {@code [7] block-rmse:0.286}. */
    private static double error(Booster booster, DMatrix block, int tree) throws XGBoostError {
        String said = booster.evalSet(new DMatrix[] {block}, new String[] {"block"}, tree);
        return Double.parseDouble(said.substring(said.lastIndexOf(':') + 1).strip());
    }

    /** The values that trees give to those who count on some days. */
    static double[][] predict(byte[] model, Material material, int[] days) {
        return work(() -> {
            Booster booster = XGBoost.loadModel(model);
            try {
                booster.setParam("nthread", 1);
                double[][] rows = new double[days.length][material.axes().width()];
                for (int k = 0; k < days.length; k++) {
                    Arrays.fill(rows[k], Double.NaN);
                    Features features = Features.of(material, new int[] {days[k]});
                    if (features.rows() > 0) {
                        float[][] predicted = predicted(booster, features);
                        for (int r = 0; r < features.rows(); r++) {
                            rows[k][features.instruments()[r]] = predicted[r][0];
                        }
                    }
                }
                return rows;
            } finally {
                booster.dispose();
            }
        });
    }

    private static float[][] predicted(Booster booster, Features features) throws XGBoostError {
        DMatrix rows = matrix(features);
        try {
            return booster.predict(rows, true);
        } finally {
            rows.dispose();
        }
    }

    /**
     * What each factor contributes to the value of each row, by SHAP.
     *
     * @param contributions row by row: one per factor, and what no factor contributes
     * @param predictions   the values
     * @param trees         each tree as JSON, with how many rows each branch had
     */
    record Explained(float[][] contributions, float[] predictions, String[] trees) {}

    /** Explains rows, at least one. */
    static Explained explain(byte[] model, Features features) {
        return work(() -> {
            Booster booster = XGBoost.loadModel(model);
            DMatrix rows = matrix(features);
            try {
                booster.setParam("nthread", 1);
                float[][] predicted = booster.predict(rows, true);
                float[] predictions = new float[predicted.length];
                for (int k = 0; k < predictions.length; k++) {
                    predictions[k] = predicted[k][0];
                }
                return new Explained(
                        booster.predictContrib(rows, 0), predictions, booster.getModelDump("", true, "json"));
            } finally {
                rows.dispose();
                booster.dispose();
            }
        });
    }

    private static DMatrix matrix(TreeLearner.Lessons lessons) throws XGBoostError {
        DMatrix rows = matrix(lessons.features());
        rows.setLabel(lessons.targets());
        return rows;
    }

    private static DMatrix matrix(Features features) throws XGBoostError {
        return new DMatrix(features.values(), features.rows(), features.factors(), Float.NaN);
    }

    private static <T> T work(Work<T> work) {
        try {
            return work.run();
        } catch (XGBoostError | IOException e) {
            throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new UserException(
                    "XGBoost does not run here (" + e.getMessage()
                            + "): it needs a 64-bit Linux with glibc and libgomp, macOS or Windows; leave out forest and"
                            + " boosting",
                    e);
        }
    }
}
