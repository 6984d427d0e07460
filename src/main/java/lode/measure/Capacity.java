package lode.measure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import lode.panel.Panel;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * How much money group 1 can be bought for in a day without being more than a share of the trading, by the median of dates.
 *
 * @param participation that share
 * @param byTrading     yuan, if every instrument is held in proportion to its trading
 * @param equalWeights  yuan, if all are held alike: the one that trades least sets the limit
 */
public record Capacity(double participation, double byTrading, double equalWeights) {

    /**
     * What a group can hold.
     *
     * @param held    its instruments, date by date
     * @param trading the mean money traded a day; instruments that do not trade are not held
     */
    static Capacity of(BitSet[] held, Panel trading, double participation) {
        double[][] money = IntStream.range(0, held.length)
                .mapToObj(k -> held[k].stream()
                        .mapToDouble(i -> trading.at(k, i))
                        .filter(value -> value > 0)
                        .toArray())
                .filter(traded -> traded.length > 0)
                .toArray(double[][]::new);
        return new Capacity(
                participation,
                participation * median(money, StatUtils::sum),
                participation * median(money, traded -> traded.length * StatUtils.min(traded)));
    }

    private static double median(double[][] dates, ToDoubleFunction<double[]> figure) {
        return new Median().evaluate(Arrays.stream(dates).mapToDouble(figure).toArray());
    }
}
