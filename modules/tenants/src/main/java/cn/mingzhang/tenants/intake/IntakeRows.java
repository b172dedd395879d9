package cn.mingzhang.tenants.intake;

import static cn.mingzhang.schema.Tables.TENANTS_INTAKE_FAULT;
import static cn.mingzhang.schema.Tables.TENANTS_INTAKE_ROW;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Keyset;
import cn.mingzhang.tenants.intake.province.Inserts;
import cn.mingzhang.tenants.intake.table.Column;
import cn.mingzhang.tenants.intake.table.Kind;
import cn.mingzhang.tenants.intake.table.RowFault;
import cn.mingzhang.tenants.intake.table.TableRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of files while they wait, with what is wrong with them. */
@Repository
class IntakeRows {

    private static final cn.mingzhang.schema.tables.TenantsIntakeRow R = TENANTS_INTAKE_ROW;
    private static final cn.mingzhang.schema.tables.TenantsIntakeFault F = TENANTS_INTAKE_FAULT;
    private static final int MOST_SHOWN = 500;

    private final DSLContext dsl;
    private final JsonMapper json;

    IntakeRows(DSLContext dsl, JsonMapper json) {
        this.dsl = dsl;
        this.json = json;
    }

    void insert(ProvinceId province, IntakeId id, List<TableRow> rows) {
        var values = rows.stream().map(row -> new Object[] {province, id, row.number(), row.kind().name(), row.sheet(), row.line(), cells(row)}).toList();
        Inserts.all(dsl, R, List.of(R.PROVINCE_ID, R.INTAKE_ID, R.ROW_NO, R.KIND, R.SHEET, R.LINE_NO, R.CELLS_JSON), values);
    }

    /** All rows, in the order of the file. */
    List<TableRow> findAll(ProvinceId province, IntakeId id) {
        return dsl.select(R.ROW_NO, R.KIND, R.SHEET, R.LINE_NO, R.CELLS_JSON).from(R).where(R.PROVINCE_ID.eq(province), R.INTAKE_ID.eq(id))
                .orderBy(R.ROW_NO).fetch(row -> row(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    Optional<TableRow> find(ProvinceId province, IntakeId id, int number) {
        return dsl.select(R.ROW_NO, R.KIND, R.SHEET, R.LINE_NO, R.CELLS_JSON).from(R)
                .where(R.PROVINCE_ID.eq(province), R.INTAKE_ID.eq(id), R.ROW_NO.eq(number))
                .fetchOptional(row -> row(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    void update(ProvinceId province, IntakeId id, TableRow row) {
        dsl.update(R).set(R.CELLS_JSON, cells(row)).where(R.PROVINCE_ID.eq(province), R.INTAKE_ID.eq(id), R.ROW_NO.eq(row.number())).execute();
    }

    void drop(ProvinceId province, IntakeId id, Collection<Integer> numbers) {
        dsl.deleteFrom(R).where(R.PROVINCE_ID.eq(province), R.INTAKE_ID.eq(id), R.ROW_NO.in(numbers)).execute();
    }

    /** Takes away what is not needed any more: names of people should not lie about. */
    void clear(ProvinceId province, IntakeId id) {
        dsl.deleteFrom(R).where(R.PROVINCE_ID.eq(province), R.INTAKE_ID.eq(id)).execute();
        dsl.deleteFrom(F).where(F.PROVINCE_ID.eq(province), F.INTAKE_ID.eq(id)).execute();
    }

    /** Puts what is wrong now in the place of what was wrong. */
    void replaceFaults(ProvinceId province, IntakeId id, List<RowFault> faults) {
        dsl.deleteFrom(F).where(F.PROVINCE_ID.eq(province), F.INTAKE_ID.eq(id)).execute();
        var values = new ArrayList<Object[]>();
        for (var fault : faults) {
            values.add(new Object[] {province, id, values.size() + 1, fault.row(), fault.sheet(), fault.line(), fault.column(),
                fault.value().length() > MOST_SHOWN ? fault.value().substring(0, MOST_SHOWN) : fault.value(), fault.code(),
                json.writeValueAsString(fault.arguments())});
        }
        Inserts.all(dsl, F, List.of(F.PROVINCE_ID, F.INTAKE_ID, F.FAULT_NO, F.ROW_NO, F.SHEET, F.LINE_NO, F.COLUMN_NAME, F.CELL_VALUE, F.CODE,
                F.ARGUMENTS_JSON), values);
    }

    Page<RowFault> findFaults(ProvinceId province, IntakeId id, PageRequest page) {
        var found = dsl.select(F.FAULT_NO, F.ROW_NO, F.SHEET, F.LINE_NO, F.COLUMN_NAME, F.CELL_VALUE, F.CODE, F.ARGUMENTS_JSON).from(F)
                .where(F.PROVINCE_ID.eq(province), F.INTAKE_ID.eq(id), Keyset.after(page, Integer::valueOf, F.FAULT_NO::gt)).orderBy(F.FAULT_NO).limit(page.size() + 1)
                .fetch(row -> Map.entry(row.value1(), new RowFault(row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), row.value7(),
                        json.readValue(row.value8(), new TypeReference<List<Object>>() { }))));
        return Page.of(List.copyOf(found), page.size(), fault -> Integer.toString(fault.getKey())).map(Map.Entry::getValue);
    }

    private String cells(TableRow row) {
        var cells = new LinkedHashMap<String, String>();
        row.cells().forEach((column, text) -> cells.put(column.word(), text));
        return json.writeValueAsString(cells);
    }

    private TableRow row(int number, String kind, String sheet, int line, String cellsJson) {
        var cells = new EnumMap<Column, String>(Column.class);
        json.readValue(cellsJson, new TypeReference<Map<String, String>>() { })
                .forEach((word, text) -> Column.ofWord(word).ifPresent(column -> cells.put(column, text)));
        return new TableRow(number, Kind.valueOf(kind), sheet, line, cells);
    }
}
