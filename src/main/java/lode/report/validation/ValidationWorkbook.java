package lode.report.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import lode.panel.UserException;
import lode.report.AtomicFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with a sheet for each table of a factor test; the same report gives the same bytes at any time. */
final class ValidationWorkbook {

    /** Rows that a sheet can have. */
    private static final int MOST_ROWS = 1_048_576;

    /** Not the first moment that an archive knows: Java takes that for an earlier one, and adds it in the time zone of the machine. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CREATED = "(<dcterms:(created|modified)[^>]*>)[^<]*";

    private ValidationWorkbook() {}

    /** Writes the workbook whole or not at all. */
    static void write(List<Table> tables, String note, Path file) {
        try {
            Path timed = Files.createTempFile("lode-", ".xlsx");
            try {
                writeTimed(tables, note, timed);
                AtomicFile.write(file, withoutTime(timed));
            } finally {
                Files.delete(timed);
            }
        } catch (IOException e) {
            throw new UserException("Cannot write " + file + ": " + e, e);
        }
    }

    private static void writeTimed(List<Table> tables, String note, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Lode", "1.0")) {
            for (Table table : tables) {
                Worksheet sheet = workbook.newWorksheet(table.title());
                write(table, note, sheet);
                sheet.finish();
            }
        }
    }

    private static void write(Table table, String note, Worksheet sheet) {
        for (int c = 0; c < table.columns().size(); c++) {
            sheet.value(0, c, table.columns().get(c));
            sheet.style(0, c).bold().set();
        }
        sheet.freezePane(0, 1);
        if (table.rows().size() >= MOST_ROWS) {
            sheet.value(1, 0, "too long for a sheet: see " + table.name() + ".csv");
            return;
        }
        int r = 1;
        for (List<Object> row : table.rows()) {
            for (int c = 0; c < row.size(); c++) {
                write(row.get(c), sheet, r, c);
            }
            r++;
        }
        if (table.name().equals("settings")) {
            sheet.value(r, 0, "made from");
            sheet.value(r, 1, note);
        }
    }

    private static void write(Object cell, Worksheet sheet, int r, int c) {
        switch (cell) {
            case Double number when Double.isNaN(number) -> {}
            case Double number when Double.isInfinite(number) -> sheet.value(r, c, number.toString());
            case Number number -> sheet.value(r, c, number);
            case Boolean flag -> sheet.value(r, c, flag);
            case LocalDate day -> {
                sheet.value(r, c, day);
                sheet.style(r, c).format("yyyy-mm-dd").set();
            }
            case Optional<?> value -> value.ifPresent(known -> write(known, sheet, r, c));
            default -> sheet.value(r, c, cell.toString());
        }
    }

    /** The same archive with all times left out. It is read from a file: its streamed entries hide their sizes from a stream. */
    private static byte[] withoutTime(Path archive) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new ZipFile(archive.toFile());
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
                var plain = new ZipEntry(entry.getName());
                plain.setTimeLocal(NO_TIME);
                to.putNextEntry(plain);
                try (InputStream content = from.getInputStream(entry)) {
                    copy(entry.getName(), content, to);
                }
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void copy(String name, InputStream from, OutputStream to) throws IOException {
        if (name.equals("docProps/core.xml")) {
            String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
            to.write(text.replaceAll(CREATED, "$1" + NO_TIME + ":00Z").getBytes(StandardCharsets.UTF_8));
        } else {
            from.transferTo(to);
        }
    }
}
