package cn.mingzhang.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rows of a province's tables, inserted again into identical tables by nothing but batches of the driver. */
final class BareTables {

    private static final List<String> TABLES = List.of("tenants_body", "tenants_body_alias", "tenants_body_history", "tenants_superior",
            "tenants_closure", "tenants_person", "tenants_membership", "tenants_membership_role");
    private static final int BATCH = 1000;

    private record Rows(String table, List<Object[]> rows) {
    }

    private final List<Rows> all;

    private BareTables(List<Rows> all) {
        this.all = all;
    }

    static BareTables read(Connection connection, long province) throws SQLException {
        var all = new ArrayList<Rows>();
        for (String table : TABLES) {
            // bureaus before their divisions, as their key asks
            String order = table.equals("tenants_body") ? " order by level = 'DIVISION', body_id" : "";
            try (var statement = connection.createStatement();
                    var found = statement.executeQuery("select * from " + table + " where province_id = " + province + order)) {
                var rows = new ArrayList<Object[]>();
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    var row = new Object[columns];
                    for (int column = 0; column < columns; column++) {
                        row[column] = found.getObject(column + 1);
                    }
                    rows.add(row);
                }
                all.add(new Rows(table, rows));
            }
        }
        return new BareTables(all);
    }

    int size() {
        return all.stream().mapToInt(each -> each.rows().size()).sum();
    }

    /** Inserts all, a transaction per batch, and answers how many rows it did in a second. */
    double insert(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        for (var each : all) {
            names.add(TableCopy.of(connection, each.table()));
        }
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        for (int at = 0; at < all.size(); at++) {
            insert(connection, names.get(at), all.get(at).rows());
        }
        return size() * 1e9 / (System.nanoTime() - start);
    }

    private static void insert(Connection connection, String table, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql = "insert into " + table + " values (" + String.join(",", Collections.nCopies(rows.getFirst().length, "?")) + ")";
        try (var insert = connection.prepareStatement(sql)) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                for (var row : rows.subList(from, Math.min(from + BATCH, rows.size()))) {
                    for (int column = 0; column < row.length; column++) {
                        insert.setObject(column + 1, row[column]);
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
    }
}
