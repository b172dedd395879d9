package cn.mingzhang.audit.web;

import cn.mingzhang.audit.FieldChange;
import cn.mingzhang.audit.TrailEntry;
import cn.mingzhang.kernel.TableCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Entries as rows of a table file, written out while they are read. */
@Component
class TrailTables {

    private static final List<String> COLUMNS = List.of("number", "when", "actor", "actor-id", "roles", "body", "action", "thing", "thing-id", "detail",
            "from", "request");
    private static final List<Integer> WIDTHS = List.of(10, 20, 12, 12, 20, 28, 14, 16, 14, 80, 18, 38);
    /** The most rows of a sheet, less its head; an auditor parts a longer trail by dates. */
    private static final int MOST_ROWS = 1_048_575;
    /** The most characters of a cell. */
    private static final int LONGEST_CELL = 32_767;
    private static final int FLUSHED = 1_000;

    private final TrailWords words;

    TrailTables(TrailWords words) {
        this.words = words;
    }

    /** UTF-8 with a byte order mark, without which office programs guess another encoding. */
    void writeCsv(Stream<TrailEntry> entries, Locale language, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (var csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord(head(language));
            for (var entry : (Iterable<TrailEntry>) entries::iterator) {
                csv.printRecord(cells(entry, language).stream().map(TableCell::defused).toList());
            }
        }
    }

    void writeXlsx(Stream<TrailEntry> entries, Locale language, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Mingzhang", "1.0"); var sheet = workbook.newWorksheet(words.say("title", language))) {
            fill(sheet, 0, head(language));
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            for (int column = 0; column < WIDTHS.size(); column++) {
                sheet.width(column, WIDTHS.get(column));
            }
            sheet.freezePane(0, 1);
            int row = 0;
            for (var entry : (Iterable<TrailEntry>) entries.limit(MOST_ROWS)::iterator) {
                fill(sheet, ++row, cells(entry, language));
                if (row % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void fill(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            sheet.value(row, column, cell.substring(0, Math.min(cell.length(), LONGEST_CELL)));
        }
    }

    private List<String> head(Locale language) {
        return COLUMNS.stream().map(column -> words.say("column." + column, language)).toList();
    }

    private List<String> cells(TrailEntry entry, Locale language) {
        var row = words.row(entry, language);
        return Stream.of(entry.number(), row.at(), row.actor(), entry.actor(), row.roles(), entry.bodyName(), row.action(), row.thing(),
                entry.thingId(), row.fields().stream().map(TrailTables::told).collect(Collectors.joining("\n")), entry.from(), entry.requestId())
                .map(value -> Objects.toString(value, "")).toList();
    }

    private static String told(FieldChange field) {
        return field.field() + ": " + (field.before() == null ? "" : field.before() + " → ") + Objects.toString(field.after(), "—");
    }
}
