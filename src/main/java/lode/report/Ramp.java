package lode.report;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/** Colours that lead from one to another over those between. */
record Ramp(List<Color> steps) {

    /** Copies the list. */
    Ramp {
        steps = List.copyOf(steps);
    }

    static Ramp of(int... colours) {
        return new Ramp(Arrays.stream(colours).mapToObj(Color::new).toList());
    }

    /** The colour at a share of the way: 0 is the first, 1 the last. */
    Color at(double share) {
        double place = share * (steps.size() - 1);
        int step = Math.min((int) place, steps.size() - 2);
        return mix(steps.get(step), steps.get(step + 1), place - step);
    }

    private static Color mix(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }
}
