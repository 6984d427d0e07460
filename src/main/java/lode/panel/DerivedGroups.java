package lode.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Groupings that nobody has to deliver: they follow from instruments' codes and from pools. */
final class DerivedGroups {

    private static final String BOARD = "board";

    private DerivedGroups() {}

    /** Their names on some axes: {@code board} if a code tells one, and the pools whose members are known day by day. */
    static List<String> names(Axes axes, Iterable<Pool> pools) {
        Stream.Builder<String> names = Stream.builder();
        if (axes.instruments().stream().anyMatch(code -> Board.of(code) != Board.OTHER)) {
            names.add(BOARD);
        }
        for (Pool pool : pools) {
            if (pool.pointInTime()) {
                names.add(pool.name());
            }
        }
        return names.build().toList();
    }

    /** The grouping of that name; empty if there is none. */
    static Optional<Groups> find(String name, Axes axes, Iterable<Pool> pools) {
        if (!names(axes, pools).contains(name)) {
            return Optional.empty();
        }
        for (Pool pool : pools) {
            if (pool.name().equals(name)) {
                return Optional.of(members(pool));
            }
        }
        return Optional.of(boards(axes));
    }

    private static Groups boards(Axes axes) {
        List<Board> boards = Arrays.stream(Board.values())
                .filter(board -> board != Board.OTHER)
                .toList();
        double[] codes = new double[axes.cells()];
        for (int i = 0; i < axes.width(); i++) {
            int code = boards.indexOf(Board.of(axes.instruments().get(i)));
            for (int t = 0; t < axes.length(); t++) {
                codes[t * axes.width() + i] = code < 0 ? Double.NaN : code;
            }
        }
        return Groups.of(BOARD, boards.stream().map(Board::toString).toList(), Panel.wrap(axes, codes));
    }

    private static Groups members(Pool pool) {
        double[] codes = new double[pool.axes().cells()];
        Arrays.setAll(codes, cell -> pool.contains(cell) ? 1 : 0);
        return Groups.of(pool.name(), List.of("others", "members"), Panel.wrap(pool.axes(), codes));
    }
}
