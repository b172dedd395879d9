package cn.mingzhang.local.demo.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Reads our own comma-separated files, which hold neither quotes nor commas inside a cell. */
final class CsvTable {

    private final List<String> header;
    private final List<Row> rows;

    private CsvTable(List<String> header, List<Row> rows) {
        this.header = header;
        this.rows = rows;
    }

    static CsvTable read(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        var header = cells(lines.getFirst());
        var rows = lines.stream().skip(1).map(line -> row(header, line)).toList();
        return new CsvTable(header, rows);
    }

    /** The rows, once the header is seen to be {@code expected}. */
    List<Row> rowsUnder(List<String> expected) {
        if (!header.equals(expected)) {
            throw new IllegalStateException("header " + header + " instead of " + expected);
        }
        return rows;
    }

    private static Row row(List<String> header, String line) {
        var cells = cells(line);
        if (cells.size() != header.size()) {
            throw new IllegalStateException(cells.size() + " cells instead of " + header.size() + ": " + line);
        }
        return new Row(IntStream.range(0, cells.size()).boxed().collect(Collectors.toMap(header::get, cells::get)));
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    /** One line, read by the names of its columns. */
    record Row(Map<String, String> cells) {

        String get(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException("no column " + column);
            }
            return cell;
        }

        @Nullable String find(String column) {
            var cell = get(column);
            return cell.isEmpty() ? null : cell;
        }

        List<String> list(String column) {
            var cell = get(column);
            return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
        }
    }
}
