package cn.mingzhang.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows that submitted reports left, inserted again into identical tables by nothing but the driver. */
final class BareReports {

    private record Rows(String table, int perReport, List<Object[]> rows) {
    }

    private final List<Rows> all;
    private final int reports;

    private BareReports(List<Rows> all, int reports) {
        this.all = all;
        this.reports = reports;
    }

    static BareReports read(Connection connection, int reports) throws SQLException {
        return new BareReports(List.of(
                rows(connection, "progress_report", 1, reports, "select * from progress_report order by report_id"),
                rows(connection, "progress_report_evidence", 1, reports, "select * from progress_report_evidence order by report_id"),
                rows(connection, "audit_entry", 2, reports,
                        "select * from audit_entry where thing_type = 'obligation' order by entry_id")), reports);
    }

    /** Inserts all, one transaction per report, and answers how many it did in a second after the first ones. */
    double insert(Connection connection, int warmUp) throws SQLException {
        connection.setAutoCommit(false);
        var names = new ArrayList<String>();
        for (var each : all) {
            names.add(TableCopy.of(connection, each.table()));
        }
        long start = System.nanoTime();
        for (int report = 0; report < reports; report++) {
            if (report == warmUp) {
                start = System.nanoTime();
            }
            for (int at = 0; at < all.size(); at++) {
                insert(connection, names.get(at), all.get(at), report);
            }
            connection.commit();
        }
        return (reports - warmUp) * 1e9 / (System.nanoTime() - start);
    }

    private static void insert(Connection connection, String table, Rows rows, int report) throws SQLException {
        for (int at = 0; at < rows.perReport(); at++) {
            var row = rows.rows().get(report * rows.perReport() + at);
            try (var insert = connection.prepareStatement("insert into " + table + " values (" + String.join(",", Collections.nCopies(row.length, "?")) + ")")) {
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.executeUpdate();
            }
        }
    }

    private static Rows rows(Connection connection, String table, int perReport, int reports, String select) throws SQLException {
        var rows = new ArrayList<Object[]>();
        try (var statement = connection.createStatement(); var found = statement.executeQuery(select)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next() && rows.size() < reports * perReport) {
                var row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = found.getObject(column + 1);
                }
                rows.add(row);
            }
        }
        if (rows.size() != reports * perReport) {
            throw new IllegalStateException(rows.size() + " rows of " + table + " for " + reports + " reports");
        }
        return new Rows(table, perReport, rows);
    }
}
