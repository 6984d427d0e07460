package lode.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lode.combine.Ingredient;
import lode.combine.Recipe;
import lode.expr.Expr;
import lode.factor.Factor;
import lode.panel.UserException;
import lode.registry.Conditions;
import lode.registry.Description;
import lode.registry.Entry;
import lode.registry.Evaluation;
import lode.registry.Registry;
import lode.registry.Source;
import lode.registry.TestedFormula;
import lode.report.AtomicFile;
import lode.report.combination.CombinationReport;

/**
 * Where combined factors are kept: their recipes in the home, and each as a factor in the registry whose formula is the name
 * of its recipe.
 *
 * @param name    what the combination is called
 * @param recipes one per method
 */
record CombinationShelf(String name, List<Recipe> recipes) {

    /** The formula by which the values of a recipe are asked for. */
    static Expr formula(Recipe recipe) {
        return new Expr.Field(recipe.field());
    }

    private static String id(Recipe recipe) {
        return Factor.idOf(formula(recipe).toString());
    }

    private String wanted(Recipe recipe) {
        return recipes.size() == 1 ? name : name + "." + recipe.chosen().method();
    }

    /**
     * Checks that no other factor has a name that is wanted.
     *
     * @throws UserException if one has
     */
    void requireFreeNames() {
        List<Factor> there = Homes.inRegistry(
                registry -> registry.list().stream().map(Entry::factor).toList());
        for (Recipe recipe : recipes) {
            there.stream()
                    .filter(factor ->
                            factor.name().equals(wanted(recipe)) && !factor.id().equals(id(recipe)))
                    .findFirst()
                    .ifPresent(factor -> {
                        throw new UserException("There is another factor called '" + factor.name()
                                + "' in the registry: choose another name with --out");
                    });
        }
    }

    /** What the factors are called in the registry: one that is there already keeps its name. */
    List<String> names() {
        return Homes.inRegistry(registry ->
                recipes.stream().map(recipe -> name(recipe, registry)).toList());
    }

    private String name(Recipe recipe, Registry registry) {
        return registry.list().stream()
                .map(Entry::factor)
                .filter(factor -> factor.id().equals(id(recipe)))
                .map(Factor::name)
                .findFirst()
                .orElseGet(() -> wanted(recipe));
    }

    /** Keeps the recipes, and the factors with their tests. */
    void keep(CombinationReport report, Conditions conditions) {
        Instant now = Instant.now();
        var fields = new CombinedFields(Homes.data());
        List<TestedFormula> tested = new ArrayList<>();
        List<Description> descriptions = new ArrayList<>();
        for (int k = 0; k < recipes.size(); k++) {
            Recipe recipe = recipes.get(k);
            AtomicFile.write(fields.file(recipe.field()), recipe.text().getBytes(StandardCharsets.UTF_8));
            tested.add(new TestedFormula(
                    formula(recipe),
                    new Evaluation(
                            conditions,
                            report.made().get(k).scorecard(),
                            Source.combined(name, recipe.factors().size()),
                            now)));
            descriptions.add(new Description(
                    Optional.of(report.made().get(k).name()), Optional.of(lineage(recipe)), List.of(), List.of()));
        }
        Homes.inRegistry(registry -> registry.add(tested, descriptions));
    }

    /** What it was made of. */
    private static String lineage(Recipe recipe) {
        return recipe.chosen().method() + " of "
                + recipe.factors().stream().map(Ingredient::name).collect(Collectors.joining(", "));
    }
}
