package lode.report.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import lode.panel.Sha;
import lode.report.AtomicFile;
import lode.report.Html;
import lode.report.Language;
import lode.report.Resource;

/**
 * A page as one HTML file that needs nothing else: no network, no other file.
 *
 * <p>Its policy lets no script run but its own two, which it names by their hashes, and nothing be fetched. The same page
 * gives the same bytes.
 */
public final class PageFile {

    /** The library that draws the charts, with its licence at the top; {@code src/main/javascript/echarts} builds it. */
    static final String ECHARTS = "echarts.js";

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
            <script type="application/json" id="page">%s</script>
            <script>%s</script>
            <script>%s</script>
            </body>
            </html>
            """;

    private PageFile() {}

    /**
     * Writes a page, whole or not at all.
     *
     * @throws lode.panel.UserException if it cannot be written
     */
    public static void write(Page page, Path file) {
        AtomicFile.write(file, html(page).getBytes(StandardCharsets.UTF_8));
    }

    static String html(Page page) {
        String library = Resource.text(PageFile.class, ECHARTS);
        String script = Resource.text(PageFile.class, "page.js");
        return FRAME.formatted(
                page.language() == Language.CHINESE ? "zh-CN" : "en",
                hash(library),
                hash(script),
                Html.text(page.title().in(page.language())),
                Resource.text(PageFile.class, "page.css"),
                PageJson.of(page),
                library,
                script);
    }

    private static String hash(String script) {
        return "'sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Sha.of(script))) + "'";
    }
}
