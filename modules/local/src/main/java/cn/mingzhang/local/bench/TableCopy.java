package cn.mingzhang.local.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Empty tables with the columns, keys, checks and references of others. */
final class TableCopy {

    private static final String PREFIX = "bench_";

    private TableCopy() {
    }

    /** Makes the copy and answers its name. */
    static String of(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            String definition;
            try (var row = statement.executeQuery("show create table " + table)) {
                row.next();
                definition = row.getString(2);
            }
            statement.execute("drop table if exists " + PREFIX + table);
            statement.execute(definition.replace("CREATE TABLE `" + table + "`", "CREATE TABLE `" + PREFIX + table + "`")
                    .replace("CONSTRAINT `", "CONSTRAINT `" + PREFIX));
        }
        return PREFIX + table;
    }
}
