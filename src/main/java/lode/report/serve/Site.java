package lode.report.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is at which address.
 *
 * <p>{@code /} lists the runs and {@code /run/NAME} shows one; {@code /page/…} are their scripts. {@code /data/runs} and
 * {@code /data/run/NAME} say the same to programs, {@code /events/…} whenever it changes. {@code /file/NAME/FILE} is a
 * table, a picture, a plan or a report.
 */
final class Site implements HttpHandler {

    private final Runs runs;

    Site(Runs runs) {
        this.runs = runs;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // an address without a path, such as mailto:somebody, has no path either
        String whole = Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "");
        Optional<List<String>> path = segments(whole);
        if (path.isPresent() && path.get().getFirst().equals("events")) {
            Optional<Supplier<EventStream.State>> states = states(path.get());
            if (states.isPresent()) {
                EventStream.send(exchange, states.get());
                return;
            }
        }
        path.flatMap(this::answer).orElse(Answer.NOT_FOUND).send(exchange);
    }

    /** The parts of a path; empty if one of them could lead elsewhere. */
    private static Optional<List<String>> segments(String path) {
        return Optional.of(path)
                .filter(whole -> whole.startsWith("/"))
                .map(whole -> List.of(whole.substring(1).split("/", -1)))
                .filter(parts -> parts.stream().allMatch(Site::plain));
    }

    private static boolean plain(String segment) {
        return !segment.equals(".") && !segment.equals("..") && segment.chars().noneMatch(Site::leadsElsewhere);
    }

    private static boolean leadsElsewhere(int letter) {
        return "\\:*?\"<>|".indexOf(letter) >= 0 || Character.isISOControl(letter);
    }

    private Optional<Answer> answer(List<String> path) {
        return switch (path.getFirst()) {
            case "" -> path.size() == 1 ? Assets.named("page.html") : Optional.empty();
            case "run" -> path.size() == 2 ? Assets.named("page.html") : Optional.empty();
            case "page" -> path.size() == 2 ? Assets.named(path.get(1)) : Optional.empty();
            case "data" -> states(path).map(state -> Answer.json(state.get().content()));
            case "file" -> path.size() == 3 ? runs.file(path.get(1), path.get(2)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Supplier<EventStream.State>> states(List<String> path) {
        if (path.size() == 2 && path.get(1).equals("runs")) {
            return Optional.of(runs::all);
        }
        if (path.size() == 3 && path.get(1).equals("run") && runs.exists(path.get(2))) {
            return Optional.of(() -> runs.one(path.get(2)));
        }
        return Optional.empty();
    }
}
