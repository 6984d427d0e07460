package lode;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import lode.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The map of the packages, and what may be used where. */
class ArchitectureTest {

    /** Each package, and the packages of ours that it may import. */
    private static final Map<String, Set<String>> MAP = """
            panel    :
            sqlite   :
            expr     : panel
            dialect  : expr panel
            ops      : expr panel
            eval     : expr panel
            measure  : panel
            risk     : panel
            luck     : panel
            prove    : eval measure expr panel
            robust   : eval measure expr panel
            factor   : expr panel
            explain  : eval measure expr panel
            search   : eval measure luck factor expr panel
            backtest : risk measure panel
            trade    : backtest sqlite panel
            combine  : risk measure panel
            data     : panel
            registry : factor luck measure sqlite expr panel
            report   : backtest combine search explain risk luck robust factor measure expr panel
            cli      : panel expr dialect ops eval measure risk luck prove robust explain factor search backtest trade combine data registry report
            """.lines().map(line -> line.split(":", 2)).collect(
            toMap(line -> line[0].strip(), line -> Set.of(line[1].strip().split(" +"))));

    private static final List<String> PACKAGES = List.copyOf(MAP.keySet());

    private static final JavaClasses LODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(ArchitectureTest.class, Main.class);

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void a_package_imports_only_what_the_map_allows(String name) {
        Predicate<String> forbidden =
                other -> !other.equals(name) && !MAP.get(name).contains(other);
        noClasses()
                .that()
                .resideInAPackage("lode." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(forbidden))
                .allowEmptyShould(true)
                .check(LODE);
    }

    @Test
    void every_class_is_in_a_package_of_the_map() {
        classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideInAnyPackage(packages(_ -> true))
                .check(LODE);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("lode.(*)..").should().beFreeOfCycles().check(LODE);
    }

    @Test
    void jenetics_is_used_only_in_search() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lode.search..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.jenetics..")
                .check(LODE);
    }

    @Test
    void xgboost_is_used_only_in_combine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("lode.combine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ml.dmlc..")
                .check(LODE);
    }

    @Test
    void databases_are_used_only_where_data_factors_and_accounts_are_kept() {
        noClasses()
                .that()
                .resideOutsideOfPackages("lode.data..", "lode.registry..", "lode.sqlite..", "lode.trade..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.duckdb..", "org.sqlite..")
                .check(LODE);
    }

    @Test
    void only_the_command_line_prints_and_leaves() {
        checkOnlyCli("print or leave", access -> switch (access.getTargetOwner().getName()) {
            case "java.lang.System" -> Set.of("in", "out", "err", "exit").contains(access.getName());
            case "java.lang.Runtime" -> Set.of("exit", "halt").contains(access.getName());
            case "java.lang.IO" -> true;
            default -> access.getName().equals("printStackTrace");
        });
    }

    @Test
    void only_the_command_line_reads_the_clock() {
        checkOnlyCli("read the clock", access -> switch (access.getTargetOwner().getName()) {
            case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(access.getName());
            case "java.time.Clock" ->
                access.getName().startsWith("system") || access.getName().startsWith("tick");
            case "java.time.InstantSource" -> access.getName().equals("system");
            case "java.util.Date" -> access.getTarget().getFullName().equals("java.util.Date.<init>()");
            default ->
                access.getTargetOwner().getPackageName().startsWith("java.time")
                        && access.getName().equals("now");
        });
    }

    private static void checkOnlyCli(String what, Predicate<JavaAccess<?>> access) {
        noClasses()
                .that()
                .resideOutsideOfPackage("lode.cli..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe("they " + what, access))
                .check(LODE);
    }

    private static String[] packages(Predicate<String> which) {
        return PACKAGES.stream()
                .filter(which)
                .map(name -> "lode." + name + "..")
                .toArray(String[]::new);
    }
}
