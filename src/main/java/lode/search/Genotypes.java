package lode.search;

import io.jenetics.Genotype;
import io.jenetics.Phenotype;
import io.jenetics.ext.util.Tree;
import io.jenetics.ext.util.TreeNode;
import io.jenetics.prog.ProgramChromosome;
import io.jenetics.prog.ProgramGene;
import io.jenetics.prog.op.Op;
import io.jenetics.util.ISeq;
import lode.expr.Expr;

/** Turns formulas into genotypes of one program each, and back. */
final class Genotypes {

    private final ISeq<Op<Expr>> operations;
    private final ISeq<Op<Expr>> terminals;

    /** Any formula stands for the rest: programs are never drawn by Jenetics itself. */
    Genotypes(Expr example) {
        this.operations = ISeq.of(example.nodes()
                .filter(Expr.Call.class::isInstance)
                .<Op<Expr>>map(Gene::of)
                .toList());
        this.terminals = ISeq.of(example.nodes()
                .filter(part -> !(part instanceof Expr.Call))
                .<Op<Expr>>map(Gene::of)
                .toList());
    }

    Genotype<ProgramGene<Expr>> of(Expr formula) {
        return Genotype.of(ProgramChromosome.of(tree(formula), _ -> true, operations, terminals));
    }

    /** A new individual, not yet scored. */
    Phenotype<ProgramGene<Expr>, Double> individual(Expr formula, long generation) {
        return Phenotype.of(of(formula), generation);
    }

    /** The formula that an individual's program writes down. */
    static Expr formula(Phenotype<ProgramGene<Expr>, Double> individual) {
        return formula(individual.genotype().gene());
    }

    private static Expr formula(Tree<? extends Op<Expr>, ?> program) {
        Expr[] args = program.childStream().map(Genotypes::formula).toArray(Expr[]::new);
        return program.value().apply(args);
    }

    private static TreeNode<Op<Expr>> tree(Expr formula) {
        TreeNode<Op<Expr>> node = TreeNode.of(Gene.of(formula));
        formula.children().forEach(child -> node.attach(tree(child)));
        return node;
    }
}
