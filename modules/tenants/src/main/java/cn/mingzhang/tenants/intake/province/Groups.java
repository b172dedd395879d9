package cn.mingzhang.tenants.intake.province;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The assessment groups that a file may name: those that stand, those that it describes, and the usual ones. Pure. */
final class Groups {

    private static final Map<String, String> USUAL = Map.of("CITIES", "设区市", "COUNTIES", "县（市、区）", "TOWNSHIPS", "乡镇（街道）",
            "SYSTEM_UNITS", "直属系统", "DIVISIONS", "机关处室");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    Groups(List<GroupRow> rows, Known known) {
        names.putAll(USUAL);
        known.groups().values().forEach(group -> names.put(group.code(), group.name()));
        rows.forEach(row -> names.put(row.code(), row.name()));
        names.forEach((code, name) -> codes.put(Names.fold(name), code));
    }

    /** The code of the group that a cell means by code or name. */
    Optional<String> code(String cell) {
        return names.containsKey(cell) ? Optional.of(cell) : Optional.ofNullable(codes.get(Names.fold(cell)));
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }
}
