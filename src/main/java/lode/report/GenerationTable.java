package lode.report;

import java.nio.file.Path;
import java.util.List;
import lode.search.Generation;

/** The table of the generations of a run, which grows with it. */
final class GenerationTable {

    private final Csv csv;
    private int rows;

    /** A table without rows; the note says what it is made from. */
    GenerationTable(String note) {
        this.csv = Csv.noted(
                note,
                "generation",
                "best_fitness",
                "best_rank_ic",
                "best_validation_rank_ic",
                "median_rank_ic",
                "mean_size",
                "price",
                "diversity",
                "distinct",
                "independent",
                "luck_rank_ic",
                "best");
    }

    /** The same table with those of the generations that it has not yet: all generations, in order. */
    GenerationTable with(List<Generation> generations) {
        generations.subList(rows, generations.size()).forEach(this::add);
        rows = generations.size();
        return this;
    }

    /** Writes it into a folder. */
    void write(Path folder) {
        csv.write(folder.resolve(RunFiles.GENERATIONS));
    }

    private void add(Generation generation) {
        csv.row(
                generation.number(),
                generation.best().fitness(),
                generation.best().rankIc(),
                generation.best().validationRankIc(),
                generation.medianRankIc(),
                generation.meanSize(),
                generation.price(),
                generation.diversity(),
                generation.distinct(),
                generation.luck().independent(),
                generation.luck().rankIc(),
                generation.best().formula().toString());
    }
}
