package cn.mingzhang.tenants.intake.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with tables of bodies, people and assessment groups.
 *
 * @param name what the person called it
 * @param path where it lies now
 */
public record TableFile(String name, Path path) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Reads the rows of files; what cannot be read becomes a fault with its place. */
    public static List<TableRow> read(List<TableFile> files, RowFaults faults) throws IOException {
        var rows = new ArrayList<TableRow>();
        for (var file : files) {
            var collector = new RowCollector(rows, faults);
            int before = faults.total();
            if (file.isWorkbook()) {
                XlsxTables.read(file.name(), file.path(), collector, faults);
            } else {
                CsvTables.read(file.name(), Files.readAllBytes(file.path()), collector, faults);
            }
            if (faults.total() == before) {
                collector.end(file.name());
            }
        }
        return rows;
    }

    /** Reads the rows of CSV tables that are in memory already, by their names. */
    public static List<TableRow> readCsv(String name, byte[] csv, List<TableRow> rows, RowFaults faults) {
        CsvTables.read(name, csv, new RowCollector(rows, faults), faults);
        return rows;
    }

    private boolean isWorkbook() throws IOException {
        try (var in = Files.newInputStream(path)) {
            return java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }
}
