package lode.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import lode.combine.Combination;
import lode.combine.Explanation;
import lode.combine.Ingredient;
import lode.combine.Material;
import lode.combine.Method;
import lode.combine.Recipe;
import lode.combine.WalkForward;
import lode.expr.Expr;
import lode.measure.Scorecard;
import lode.measure.Split;
import lode.panel.Dataset;
import lode.panel.LabelSpec;
import lode.panel.Panel;
import lode.panel.UserException;
import lode.report.Language;
import lode.report.ResultFolder;
import lode.report.Text;
import lode.report.combination.CombinationFolder;
import lode.report.combination.CombinationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes one factor of many, keeps it in the registry, and writes how it was learned and how it did. */
@Command(
        name = "combine",
        description = {
            "Combine factors by weights or trees that learn again and again from returns that are complete.",
            "",
            "The combined factor is kept in the registry under the name given with --out, NAME.METHOD where there are several"
                    + " methods, and can be validated, admitted and exported like any other. What the methods do:"
                    + " docs/combine.md."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lode combine --factors registry:admitted --method ridge --out mix",
            "  lode combine --factors library:micro --method all --out micro --data cn --pool all",
            "  lode combine --factors 'neg(returns(close, 20)), 42be195e, alpha158:ROC20' --method ic,max-icir --out three",
            "  lode combine --recipe results/mix/recipe-ridge.yaml --out again"
        })
final class CombineCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MarketOptions market;

    @Mixin
    private CombineOptions options;

    @Mixin
    private SplitOptions cut;

    @Mixin
    private DialectOption dialect;

    @Option(
            names = "--factors",
            paramLabel = "FACTORS",
            description =
                    "What to combine, between commas: registry:admitted, library:NAME, formulas, names or ids, and"
                            + " LIBRARY:FACTOR; may be given several times.")
    private List<String> factors = List.of();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description =
                    "all, or some of equal, ic, icir, max-icir, linear, ridge, fama-macbeth, dynamic, forest, boosting,"
                            + " between commas.")
    private Optional<String> method = Optional.empty();

    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description =
                    "Combine as before: a recipe that this command wrote, instead of factors, method and settings.")
    private Optional<Path> recipe = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "NAME",
            required = true,
            description = "What to call the factor; its files are in results/NAME.")
    private String out = "";

    @Option(
            names = {"--language", "--lang"},
            paramLabel = "english|chinese",
            defaultValue = "english",
            description = "Language in which the page opens. Default: ${DEFAULT-VALUE}.")
    private Language language;

    @Override
    public void run() {
        requireSense();
        Path folder = Path.of("results").resolve(out);
        ResultFolder.requireNew(folder);
        Dataset data = market.load(Optional.empty());
        List<Recipe> recipes = recipe.map(file -> List.of(Recipe.read(file))).orElseGet(() -> recipes(data));
        var shelf = new CombinationShelf(out, recipes);
        shelf.requireFreeNames();
        Recipe first = recipes.getFirst();
        LabelSpec label = first.chosen().label();
        Split split = cut.split(data.axes(), data.axes().period(first.chosen().from(), Optional.empty()), label);
        PrintWriter err = spec.commandLine().getErr();
        err.println(MarketLine.of(data, first.chosen().pool()));
        err.flush();
        Material material = new Kitchen(data, market.threads(), market.memory()).prepare(first);
        List<Combination> combinations = combine(recipes, material, err);
        try (var results = ResultFolder.begin(folder)) {
            CombinationReport report = report(recipes, shelf.names(), combinations, material, data, split);
            List<Expr> formulas =
                    recipes.stream().<Expr>map(CombinationShelf::formula).toList();
            List<Text> looked = examination(first, data, split).look("combine", formulas).count(err).stream()
                    .toList();
            CombinationFolder.write(report, looked, recipes, results, language);
            shelf.keep(report, examination(first, data, split).conditions());
            Path place = results.publish();
            PrintWriter screen = spec.commandLine().getOut();
            screen.print(CombinationTable.of(report));
            looked.forEach(text -> screen.println(text.english()));
            screen.printf("%nResults: %s%n", place);
            screen.flush();
        }
    }

    private void requireSense() {
        if (!out.matches("[\\p{Alnum}][\\p{Alnum}_.-]*")) {
            throw new UserException(
                    "'" + out + "' cannot name a factor and a folder: use letters, digits, '.', '_' and '-'");
        }
        if (recipe.isPresent() && (!factors.isEmpty() || method.isPresent() || options.any())) {
            throw new UserException(
                    "--recipe says what to combine and how: leave out --factors, --method and the settings");
        }
        if (recipe.isEmpty() && (factors.isEmpty() || method.isEmpty())) {
            throw new UserException(
                    "Say what to combine with --factors, such as library:micro, and how with --method, such as"
                            + " ridge or all");
        }
    }

    private List<Recipe> recipes(Dataset data) {
        List<Method> methods = Method.parse(method.orElseThrow());
        SequencedMap<String, String> settings = options.read();
        var references = new FactorReferences(data, dialect.reader(data.allFields()));
        List<Ingredient> found = new FactorSelection(data, references).find(factors);
        var base = new Recipe(settings, found);
        return methods.stream().map(base::with).toList();
    }

    private List<Combination> combine(List<Recipe> recipes, Material material, PrintWriter err) {
        var fields = new CombinedFields(Homes.data());
        List<Combination> made = new ArrayList<>();
        for (Recipe one : recipes) {
            Method how = one.chosen().method();
            var walk = new WalkForward(material, one.chosen().protocol(), fields.models(), market.threads());
            err.printf("%s learns %d times from %d factors%n", how, walk.lessons(how), material.count());
            err.flush();
            Combination combination = walk.combine(how, () -> {});
            if (combination.fits().isEmpty()) {
                throw new UserException("The days do not suffice to learn by " + how
                        + " even once: lower window or train, or give more days");
            }
            made.add(combination);
        }
        return made;
    }

    private CombinationReport report(
            List<Recipe> recipes,
            List<String> names,
            List<Combination> combinations,
            Material material,
            Dataset data,
            Split split) {
        SequencedMap<String, Panel> values = new LinkedHashMap<>();
        for (int k = 0; k < recipes.size(); k++) {
            values.put(recipes.get(k).field(), combinations.get(k).values());
        }
        Dataset whole = CombinedFields.with(data, values);
        List<Scorecard> scorecards = examination(recipes.getFirst(), whole, split)
                .of(recipes.stream().map(CombinationShelf::formula).toList());
        List<CombinationReport.Made> made = IntStream.range(0, recipes.size())
                .mapToObj(k -> new CombinationReport.Made(
                        names.get(k),
                        combinations.get(k),
                        scorecards.get(k),
                        combinations.get(k).method().trees()
                                ? Optional.of(Explanation.of(material, combinations.get(k)))
                                : Optional.empty()))
                .toList();
        String note = data.note(
                        recipes.getFirst().chosen().pool(),
                        recipes.getFirst().chosen().label(),
                        split.whole())
                + Kitchen.conventions(recipes.getFirst().chosen()).note();
        return new CombinationReport(data.origin(), note, recipes.getFirst().settings(), split, material, made);
    }

    private Examination examination(Recipe recipe, Dataset data, Split split) {
        return new Examination(
                data,
                recipe.chosen().pool(),
                recipe.chosen().label(),
                Kitchen.conventions(recipe.chosen()),
                split,
                market.threads(),
                market.memory());
    }
}
