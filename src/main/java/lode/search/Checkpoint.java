package lode.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lode.expr.Expr;
import lode.expr.Parser;

/**
 * Writes down after each generation what a search needs to go on from there, and reads it back.
 *
 * <p>Each state holds only what became known since the one before, and where breeding stands. Formulas are told by the
 * numbers of their trials.
 */
final class Checkpoint {

    private final Parser parser;
    private final Trials trials;
    private final Evolution evolution;

    Checkpoint(Parser parser, Trials trials, Evolution evolution) {
        this.parser = parser;
        this.trials = trials;
        this.evolution = evolution;
    }

    /** What to keep of the last of these generations, which has just ended. */
    Journal.Page page(List<Generation> generations) {
        News news = trials.takeNews();
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(news, out);
            write(evolution.stage(), out);
            write(generations.getLast(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Journal.Page(generations, news.trials(), bytes.toByteArray());
    }

    /** Goes on after the last of these states: all of them, in order. */
    List<Generation> restore(Iterable<byte[]> states) {
        List<Generation> generations = new ArrayList<>();
        List<Expr> formulas = new ArrayList<>();
        Stage stage = evolution.stage();
        for (byte[] state : states) {
            try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
                readNews(in, formulas);
                stage = readStage(in, formulas);
                generations.add(readGeneration(in, formulas));
            } catch (IOException e) {
                throw new UncheckedIOException("the state of a generation ends too early", e);
            }
        }
        evolution.restore(stage);
        return generations;
    }

    private static void write(News news, DataOutputStream out) throws IOException {
        out.writeInt(news.trials().size());
        for (Trial trial : news.trials()) {
            out.writeUTF(trial.formula());
        }
        out.writeInt(news.findings().size());
        for (Map.Entry<Integer, Finding> entry : news.findings().entrySet()) {
            out.writeInt(entry.getKey());
            entry.getValue().write(out);
        }
        write(news.settled(), out);
        write(news.finished(), out);
        write(news.reached(), out);
    }

    private void readNews(DataInputStream in, List<Expr> formulas) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            formulas.add(parser.parse(in.readUTF()));
        }
        Map<Integer, Finding> findings = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            findings.put(in.readInt(), Finding.read(in));
        }
        trials.restore(formulas, findings, readNumbers(in), readNumbers(in), readNumbers(in));
    }

    private static void write(List<Integer> numbers, DataOutputStream out) throws IOException {
        out.writeInt(numbers.size());
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    private static List<Integer> readNumbers(DataInputStream in) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            numbers.add(in.readInt());
        }
        return numbers;
    }

    private void write(Stage stage, DataOutputStream out) throws IOException {
        out.writeInt(stage.generation());
        out.writeDouble(stage.price());
        out.writeInt(stage.islands().size());
        for (Stage.Population population : stage.islands()) {
            out.writeDouble(population.bar());
            out.writeInt(population.members().size());
            for (Individual member : population.members()) {
                out.writeInt(trials.number(member.formula()));
                out.writeLong(member.born());
                out.writeDouble(member.fitness());
                out.writeDouble(member.appeal());
            }
        }
    }

    private static Stage readStage(DataInputStream in, List<Expr> formulas) throws IOException {
        int generation = in.readInt();
        double price = in.readDouble();
        List<Stage.Population> islands = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            double bar = in.readDouble();
            List<Individual> members = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                members.add(new Individual(
                        formulas.get(in.readInt() - 1), in.readLong(), in.readDouble(), in.readDouble()));
            }
            islands.add(new Stage.Population(bar, members));
        }
        return new Stage(generation, price, islands);
    }

    private void write(Generation generation, DataOutputStream out) throws IOException {
        out.writeInt(generation.number());
        out.writeInt(generation.islands().size());
        for (Generation.Best best : generation.islands()) {
            out.writeInt(trials.number(best.formula()));
            out.writeDouble(best.fitness());
            out.writeDouble(best.rankIc());
            out.writeDouble(best.validationRankIc());
        }
        out.writeDouble(generation.medianRankIc());
        out.writeDouble(generation.meanSize());
        out.writeDouble(generation.price());
        out.writeDouble(generation.diversity());
        out.writeInt(generation.distinct());
        out.writeDouble(generation.luck().independent());
        out.writeDouble(generation.luck().rankIc());
    }

    private static Generation readGeneration(DataInputStream in, List<Expr> formulas) throws IOException {
        int number = in.readInt();
        List<Generation.Best> islands = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            islands.add(new Generation.Best(
                    formulas.get(in.readInt() - 1), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return new Generation(
                number,
                islands,
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                new Luck(in.readDouble(), in.readDouble()));
    }
}
