package lode.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * A factor test as one HTML page that needs nothing else: no network, no other file.
 *
 * <p>It opens in one language and can be read in both. Its policy lets no script run but its own two, which it names by
 * their hashes, and nothing be fetched. The same report gives the same bytes.
 */
public final class FactorTestPage {

    /** The library that draws the charts, as published, with its licence at the top. */
    static final String ECHARTS = "echarts-6.1.0.min.js";

    @SuppressWarnings("InlineFormatString") // easier to read as a page than inside the call
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src %s %s; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s</title>
            <style>%s</style>
            </head>
            <body>
            <noscript>The charts and tables of this page need JavaScript; the CSV files beside it hold the same numbers.
            本页图表需要 JavaScript；同目录的 CSV 文件包含相同数据。</noscript>
            <script type="application/json" id="report">%s</script>
            <script>%s</script>
            <script>%s</script>
            </body>
            </html>
            """;

    private final ValidationReport report;
    private final Language language;

    /**
     * A page.
     *
     * @param report   what was tested
     * @param language in which it opens
     */
    public FactorTestPage(ValidationReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    /**
     * Writes the page to a file, whole or not at all.
     *
     * @throws lode.panel.UserException if it cannot be written
     */
    public void write(Path file) {
        AtomicFile.write(file, html().getBytes(StandardCharsets.UTF_8));
    }

    String html() {
        String library = resource(ECHARTS);
        String script = resource("page.js");
        return FRAME.formatted(
                language == Language.CHINESE ? "zh-CN" : "en",
                hash(library),
                hash(script),
                language == Language.CHINESE ? "因子检验" : "Factor test",
                resource("page.css"),
                PageJson.of(PageContent.of(report, language.name().toLowerCase(Locale.ROOT))),
                library,
                script);
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = FactorTestPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read", e);
        }
    }
}
