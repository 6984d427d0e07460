package lode;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the compiler's doclint does not ask for without asking for too much. */
class DocumentationTest {

    private static final Pattern TEXT = Pattern.compile(".*\\.(md|csv|yaml|json|html)");
    private static final Pattern MACHINE = Pattern.compile("/(home|Users|root|work|tmp)/[\\w.]+\\S*");

    @Test
    void every_public_type_and_method_has_a_comment() throws IOException {
        assertThat(undocumented(Path.of("src/main/java"))).isEmpty();
    }

    @Test
    void no_page_names_a_place_on_the_machine_it_was_written_on() throws IOException {
        List<String> places = new ArrayList<>();
        for (Path folder : List.of(Path.of("docs"), Path.of("results"), Path.of("experiments"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(
                                file -> TEXT.matcher(file.toString()).matches())
                        .sorted()
                        .toList()) {
                    MACHINE.matcher(Files.readString(file))
                            .results()
                            .forEach(place -> places.add(file + ": " + place.group()));
                }
            }
        }
        assertThat(places).isEmpty();
    }

    private static List<String> undocumented(Path sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                var paths = Files.walk(sources)) {
            List<Path> java = paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            PublicNames names = new PublicNames(DocTrees.instance(task));
            names.scan(task.parse(), null);
            return names.undocumented;
        }
    }

    /** Walks through what other packages can see. */
    private static final class PublicNames extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private final List<String> undocumented = new ArrayList<>();

        PublicNames(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (isPublic(type.getModifiers())) {
                check(type, type.getSimpleName());
                super.visitClass(type, null);
            }
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean constructor = method.getReturnType() == null;
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isPublic(method.getModifiers()) && !constructor && !overrides) {
                check(method, method.getName());
            }
            return null;
        }

        private boolean isPublic(ModifiersTree modifiers) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || parent.getKind() == Tree.Kind.INTERFACE
                            && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private void check(Tree tree, CharSequence name) {
            if (trees.getDocComment(getCurrentPath()) == null) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                long line = unit.getLineMap()
                        .getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
                undocumented.add("%s:%d: %s".formatted(unit.getSourceFile().getName(), line, name));
            }
        }
    }
}
