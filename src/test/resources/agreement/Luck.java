import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.stream.Collectors;
import lode.luck.Correction;
import lode.luck.TrackRecord;
import lode.measure.IcStats;

/** Answers a line on standard input with one on standard output: what to compute, a whole number, and numbers. */
class Luck {

    void main() throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            double[] numbers = Arrays.stream(words).skip(2).mapToDouble(Double::parseDouble).toArray();
            IO.println(Arrays.stream(answer(words[0], Integer.parseInt(words[1]), numbers))
                    .mapToObj(Double::toString)
                    .collect(Collectors.joining(" ")));
        }
    }

    private static double[] answer(String what, int number, double[] numbers) {
        return switch (what) {
            case "t" -> {
                IcStats stats = IcStats.of(numbers, 0, numbers.length, number);
                yield new double[] {stats.t(), stats.error()};
            }
            case "moments" -> {
                TrackRecord record = TrackRecord.of(numbers);
                yield new double[] {record.sharpe(), record.skewness(), record.kurtosis()};
            }
            default -> Correction.valueOf(what).adjusted(numbers, number);
        };
    }
}
