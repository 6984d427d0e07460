package lode.report.serve;

import java.util.Map;
import java.util.Optional;
import lode.report.Resource;

/** The files that make up the page. */
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "page.html", "text/html; charset=utf-8",
            "style.css", "text/css; charset=utf-8",
            "icon.svg", "image/svg+xml",
            "main.js", "text/javascript; charset=utf-8",
            "runs.js", "text/javascript; charset=utf-8",
            "run.js", "text/javascript; charset=utf-8",
            "parts.js", "text/javascript; charset=utf-8",
            "chart.js", "text/javascript; charset=utf-8",
            "tree.js", "text/javascript; charset=utf-8");

    private Assets() {}

    /** The file of that name. */
    static Optional<Answer> named(String name) {
        return Optional.ofNullable(TYPES.get(name))
                .map(type -> new Answer(200, type, Resource.bytes(Assets.class, name)));
    }
}
