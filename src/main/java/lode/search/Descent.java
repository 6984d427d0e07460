package lode.search;

import io.jenetics.Phenotype;
import io.jenetics.prog.ProgramGene;
import java.util.IdentityHashMap;
import java.util.List;
import lode.expr.Expr;
import org.jspecify.annotations.Nullable;

/** Remembers where individuals come from while they are bred; Jenetics does not. */
final class Descent {

    private final IdentityHashMap<Phenotype<ProgramGene<Expr>, Double>, Origin> origins = new IdentityHashMap<>();

    /** Notes that a child was made from an individual in some way, with parts of donors. */
    void note(
            Phenotype<ProgramGene<Expr>, Double> child,
            Way way,
            Phenotype<ProgramGene<Expr>, Double> from,
            List<Expr> donors) {
        Origin before = origins.get(from);
        Origin origin = before == null ? new Origin(List.of(), List.of(Genotypes.formula(from))) : before;
        origins.put(child, origin.then(way, donors));
    }

    /** Where an individual comes from; {@link Origin#GROWN} if nothing was noted. */
    Origin of(Phenotype<ProgramGene<Expr>, Double> individual) {
        @Nullable Origin origin = origins.get(individual);
        return origin == null ? Origin.GROWN : origin;
    }
}
