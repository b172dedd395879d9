package cn.mingzhang.app;

import cn.mingzhang.app.WallCast.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of who may ask what, {@code wall.txt}: a line for each route, a column for each place to look from. */
final class WallTable {

    private static final String FILE = "/wall.txt";

    private WallTable() {
    }

    /** Routes, as {@code GET /path}, with what each place is answered. */
    static Map<String, String> read() {
        try (var file = WallTable.class.getResourceAsStream(FILE)) {
            var rows = new LinkedHashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> {
                        var cells = line.split("\\s+\\|\\s+");
                        rows.put(cells[0].replaceAll("\\s+", " "), row(Arrays.copyOfRange(cells, 1, cells.length)));
                    });
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line of the table as a person would write it. */
    static String line(Route route, String row) {
        return "%-6s %-72s | %s".formatted(route.method(), route.pattern(), row);
    }

    /** The cells side by side, padded so that columns stand under each other. */
    static String row(String... cells) {
        return Arrays.stream(cells).map("%-8s"::formatted).collect(Collectors.joining(" | ")).stripTrailing();
    }

    /** Names of the columns. */
    static String head() {
        return row(Arrays.stream(Place.values()).map(Enum::name).toArray(String[]::new));
    }
}
