package lode.data.synthetic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lode.panel.Axes;
import lode.panel.Dataset;
import lode.panel.Groups;
import lode.panel.Origin;
import lode.panel.Panel;
import lode.panel.Pool;

/** A market lived through day by day: what is written on a day follows from earlier days and fresh noise only. */
public final class Simulation {

    private final Axes axes;
    private final Lives lives;
    private final Traits traits;
    private final Volatility volatility;
    private final CommonReturns common;
    private final Quotes quotes;
    private final Bars bars;
    private final Draws[] noise;
    private final Volumes volumes;
    private final Index index;
    private final Planting planting;
    private final Tape tape;
    /** Logarithmic return that a suspension or the tick kept out of the last close. */
    private final double[] pending;

    private Simulation(SyntheticSpec spec) {
        int width = spec.instruments();
        axes = Axes.of(spec.calendar(), names(width));
        var draws = Draws.of(spec.seed());
        lives = Lives.draw(spec, draws.split());
        traits = Traits.draw(width, draws.split());
        volatility = new Volatility(width, draws.split());
        common = new CommonReturns(traits, draws.split());
        quotes = new Quotes(traits, draws.split());
        bars = new Bars(width, draws.split());
        noise = draws.split().split(width);
        volumes = new Volumes(traits, draws.split());
        index = new Index(axes, lives, quotes);
        planting = new Planting(spec.planted(), axes);
        tape = new Tape(axes);
        pending = new double[width];
    }

    /** Lives through the market of that specification. */
    public static Simulation run(SyntheticSpec spec) {
        var simulation = new Simulation(spec);
        for (int t = 0; t < spec.days(); t++) {
            simulation.live(t);
        }
        return simulation;
    }

    private static List<String> names(int width) {
        return IntStream.rangeClosed(1, width)
                .mapToObj(i -> String.format(Locale.ROOT, "S%05d.SYN", i))
                .toList();
    }

    private void live(int day) {
        index.open(day);
        volatility.step();
        common.step(volatility.market());
        for (int i = 0; i < axes.width(); i++) {
            if (lives.listed(day, i)) {
                tape.status(day, i, lives.suspended(day, i), lives.special(day, i));
                if (lives.suspended(day, i)) {
                    pending[i] += common.of(i);
                } else {
                    trade(day, i);
                }
            }
        }
        index.close(day, tape);
        planting.observe(tape, day);
    }

    private void trade(int day, int i) {
        quotes.open(day, i);
        double spell = volatility.logarithm(i);
        double own = traits.volatility[i] * StrictMath.exp(spell);
        double wanted =
                pending[i] + common.of(i) + own * noise[i].fatTailed() + traits.volatility[i] * planting.drift(day, i);
        int reference = quotes.ticks(i);
        var band = PriceBand.around(reference, lives.special(day, i));
        var bar = bars.draw(i, reference, pending[i], wanted, own, band);
        double change = StrictMath.log((double) bar.close() / reference);
        pending[i] = band.binds(bar.close()) ? 0 : wanted - change;
        quotes.close(i, bar.close());
        tape.trade(day, i, bar, band, quotes.factor(i));
        tape.turnover(day, i, volumes.draw(i, change, spell, quotes.floatShares(i)), quotes.floatShares(i));
    }

    /** The market as a dataset of that origin. */
    public Dataset dataset(Origin origin) {
        var builder = Dataset.on(axes, origin);
        tape.addTo(builder);
        return builder.pool(index.pool())
                .pool(everyone())
                .groups(Groups.of("industry", Traits.INDUSTRIES, industries()))
                .benchmark(index.benchmark())
                .build();
    }

    /** Every instrument on the days it traded; nobody was left out afterwards. */
    private Pool everyone() {
        var traded = new BitSet();
        double[] close = tape.close;
        for (int cell = 0; cell < close.length; cell++) {
            traded.set(cell, !Double.isNaN(close[cell]));
        }
        return Pool.copyOf("all", axes, traded, true);
    }

    private Panel industries() {
        var codes = new double[axes.cells()];
        Arrays.fill(codes, Double.NaN);
        for (int t = 0; t < axes.length(); t++) {
            for (int i = 0; i < axes.width(); i++) {
                if (lives.listed(t, i)) {
                    codes[t * axes.width() + i] = traits.industry[i];
                }
            }
        }
        return Panel.wrap(axes, codes);
    }

    Index index() {
        return index;
    }

    Planting planting() {
        return planting;
    }
}
