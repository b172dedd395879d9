package cn.mingzhang.tenants.intake.province;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Inserts rows a thousand to a statement, which is as fast as batches of the driver and needs no switch of it. */
public final class Inserts {

    private static final int AT_ONCE = 1000;

    private Inserts() {
    }

    /** Inserts all rows; values in the order of the fields. */
    public static void all(DSLContext dsl, Table<?> table, List<? extends Field<?>> fields, List<Object[]> rows) {
        insert(dsl, table, fields, rows, false);
    }

    /** Inserts the rows whose keys are not there yet. */
    public static void missing(DSLContext dsl, Table<?> table, List<? extends Field<?>> fields, List<Object[]> rows) {
        insert(dsl, table, fields, rows, true);
    }

    private static void insert(DSLContext dsl, Table<?> table, List<? extends Field<?>> fields, List<Object[]> rows, boolean onlyMissing) {
        for (int at = 0; at < rows.size(); at += AT_ONCE) {
            var insert = dsl.insertInto(table, fields.toArray(Field<?>[]::new));
            for (var row : rows.subList(at, Math.min(at + AT_ONCE, rows.size()))) {
                insert = insert.values(row);
            }
            if (onlyMissing) {
                insert.onDuplicateKeyIgnore().execute();
            } else {
                insert.execute();
            }
        }
    }
}
