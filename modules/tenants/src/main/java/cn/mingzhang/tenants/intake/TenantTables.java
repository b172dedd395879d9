package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the two tables of a province; what cannot be read becomes a fault with its line and column. */
final class TenantTables {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).setAllowMissingColumnNames(true).get();

    private TenantTables() {
    }

    static List<BodyRow> bodies(byte[] csv, List<Fault> faults) {
        return rows("bodies", csv, List.of("code", "name", "level"), faults).stream().map(row -> {
            var level = word(BodyLevel.class, "bodies", row, "level", faults);
            String code = required("bodies", row, "code", faults);
            String name = required("bodies", row, "name", faults);
            return level == null || code == null || name == null ? null : new BodyRow(row.getRecordNumber() + 1, code, name, level,
                    cell(row, "system_superior"), cell(row, "area_superior"), cell(row, "group"), parts(cell(row, "aliases")));
        }).filter(Objects::nonNull).toList();
    }

    static List<PersonRow> people(byte[] csv, List<Fault> faults) {
        return rows("people", csv, List.of("account", "name", "body_code", "roles"), faults).stream()
                .filter(row -> !"OPERATOR".equals(cell(row, "roles")))
                .map(row -> person(row, faults)).filter(Objects::nonNull).toList();
    }

    private static @Nullable PersonRow person(CSVRecord row, List<Fault> faults) {
        String account = required("people", row, "account", faults);
        String name = required("people", row, "name", faults);
        String body = required("people", row, "body_code", faults);
        String words = required("people", row, "roles", faults);
        if (account == null || name == null || body == null || words == null) {
            return null;
        }
        var roles = new ArrayList<Role>();
        for (var word : parts(words)) {
            try {
                roles.add(Role.valueOf(word));
            } catch (IllegalArgumentException unknown) {
                faults.add(fault("people", row, "roles", "unknown_word", word));
            }
        }
        return new PersonRow(row.getRecordNumber() + 1, account, name, body, roles);
    }

    private static List<CSVRecord> rows(String table, byte[] csv, List<String> columns, List<Fault> faults) {
        var reader = new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8);
        try (var parser = FORMAT.parse(reader)) {
            var missing = columns.stream().filter(column -> !parser.getHeaderMap().containsKey(column)).toList();
            missing.forEach(column -> faults.add(Fault.of(table + ":1:" + column, "missing_column", column)));
            return missing.isEmpty() ? parser.getRecords() : List.of();
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            faults.add(Fault.of(table, "unreadable_table"));
            return List.of();
        }
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        if (!row.isMapped(column) || !row.isSet(column)) {
            return null;
        }
        String text = row.get(column).strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String required(String table, CSVRecord row, String column, List<Fault> faults) {
        String text = cell(row, column);
        if (text == null) {
            faults.add(fault(table, row, column, "required"));
        }
        return text;
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, String table, CSVRecord row, String column, List<Fault> faults) {
        String text = required(table, row, column, faults);
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            faults.add(fault(table, row, column, "unknown_word", text));
            return null;
        }
    }

    private static List<String> parts(@Nullable String text) {
        return text == null ? List.of() : Arrays.stream(text.split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static Fault fault(String table, CSVRecord row, String column, String code, Object... arguments) {
        return Fault.of(table + ":" + (row.getRecordNumber() + 1) + ":" + column, code, arguments);
    }
}
