package lode.measure;

import java.util.Optional;
import lode.panel.Groups;
import lode.panel.Panel;

/** The returns that follow, less what is to be taken from them before they are averaged over a group. */
final class GroupExcess {

    private GroupExcess() {}

    static Panel of(TestGround ground, GroupMembers members) {
        return switch (ground.settings().demean()) {
            case NONE -> ground.returns();
            case UNIVERSE -> lessMeans(ground, members, Optional.empty());
            case INDUSTRY -> lessMeans(ground, members, ground.industry());
        };
    }

    /** Less the mean of the date's instruments that are in a group; within industries, what has none is one more. */
    private static Panel lessMeans(TestGround ground, GroupMembers members, Optional<Groups> industry) {
        int width = ground.width();
        int number = industry.map(known -> known.labels().size()).orElse(0) + 1;
        double[] codes = industry.map(known -> known.codes().values()).orElseGet(() -> new double[0]);
        double[] returns = ground.returns().values();
        double[] excess = new double[returns.length];
        int[] code = new int[width];
        for (int k = 0; k < ground.axes().length(); k++) {
            int row = k * width;
            double[] sums = new double[number];
            int[] counts = new int[number];
            for (int i = 0; i < width; i++) {
                boolean known = codes.length > 0 && !Double.isNaN(codes[row + i]);
                code[i] = known ? (int) codes[row + i] : number - 1;
                if (members.isIn(k, i) && !Double.isNaN(returns[row + i])) {
                    sums[code[i]] += returns[row + i];
                    counts[code[i]]++;
                }
            }
            for (int i = 0; i < width; i++) {
                excess[row + i] = returns[row + i] - sums[code[i]] / counts[code[i]];
            }
        }
        return Panel.wrap(ground.axes(), excess);
    }
}
