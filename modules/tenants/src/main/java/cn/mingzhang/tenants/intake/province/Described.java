package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.AccountForm;
import cn.mingzhang.tenants.intake.table.Column;
import cn.mingzhang.tenants.intake.table.RowFault;
import cn.mingzhang.tenants.intake.table.RowFaults;
import cn.mingzhang.tenants.intake.table.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file say, cell by cell; what holds between rows is for {@link BodyRules} and {@link PeopleRules}.
 *
 * @param unreadable codes of bodies whose rows have a faulty cell: whoever names them is not at fault for that
 */
public record Described(List<GroupRow> groups, List<BodyRow> bodies, List<PersonRow> people, Set<String> unreadable) {

    private static final Map<String, BodyLevel> LEVELS = Map.ofEntries(
            Map.entry("省", BodyLevel.PROVINCE), Map.entry("省级", BodyLevel.PROVINCE), Map.entry("市", BodyLevel.CITY), Map.entry("市级", BodyLevel.CITY),
            Map.entry("县", BodyLevel.COUNTY), Map.entry("县级", BodyLevel.COUNTY), Map.entry("区县", BodyLevel.COUNTY), Map.entry("乡镇", BodyLevel.TOWNSHIP),
            Map.entry("乡镇级", BodyLevel.TOWNSHIP), Map.entry("街道", BodyLevel.TOWNSHIP), Map.entry("直属系统", BodyLevel.SYSTEM_UNIT),
            Map.entry("直属单位", BodyLevel.SYSTEM_UNIT), Map.entry("处室", BodyLevel.DIVISION), Map.entry("科室", BodyLevel.DIVISION));
    private static final Map<String, Role> ROLES = Map.ofEntries(
            Map.entry("政务公开办公室", Role.OFFICE), Map.entry("政务公开办", Role.OFFICE), Map.entry("联络员", Role.REPORTER), Map.entry("经办人", Role.REPORTER),
            Map.entry("填报人", Role.REPORTER), Map.entry("分管领导", Role.APPROVER), Map.entry("审核人", Role.APPROVER), Map.entry("主要负责人", Role.LEADER),
            Map.entry("考核员", Role.ASSESSOR), Map.entry("系统管理员", Role.ADMIN), Map.entry("安全管理员", Role.SECURITY), Map.entry("审计员", Role.AUDITOR));
    private static final Pattern APART = Pattern.compile("[|｜;；、\\n]");
    private static final Pattern NO_NAME = Pattern.compile("[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\x00-\\x1F\\x7F]");
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int PERSON_NAME = 100;

    /** Reads the rows; a row with a faulty cell is left out. */
    public static Described read(List<TableRow> rows, RowFaults faults) {
        var described = new Described(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        rows.forEach(row -> {
            int before = faults.total();
            switch (row.kind()) {
                case GROUP -> described.group(row, faults, before);
                case BODY -> described.body(row, faults, before);
                case PERSON -> described.person(row, faults, before);
            }
        });
        return described;
    }

    private void group(TableRow row, RowFaults faults, int before) {
        String code = text(row, Column.CODE, CODE, faults);
        String name = text(row, Column.NAME, NAME, faults);
        if (faults.total() == before) {
            groups.add(new GroupRow(code, name));
        }
    }

    private void body(TableRow row, RowFaults faults, int before) {
        String code = text(row, Column.CODE, CODE, faults);
        String name = text(row, Column.NAME, NAME, faults);
        BodyLevel level = level(row, faults);
        var aliases = parts(row.cell(Column.ALIASES));
        if (aliases.stream().anyMatch(alias -> alias.length() > NAME)) {
            faults.add(RowFault.of(row, Column.ALIASES, "too_long_text", NAME));
        }
        if (faults.total() == before && level != null) {
            bodies.add(new BodyRow(row, code, name, level, row.cell(Column.SYSTEM_SUPERIOR), row.cell(Column.AREA_SUPERIOR),
                    row.cell(Column.GROUP), aliases));
        } else {
            unreadable.add(code);
        }
    }

    private void person(TableRow row, RowFaults faults, int before) {
        String account = text(row, Column.ACCOUNT, CODE, faults).toLowerCase(Locale.ROOT);
        String name = text(row, Column.NAME, PERSON_NAME, faults);
        String body = text(row, Column.BODY_CODE, CODE, faults);
        var roles = roles(row, faults);
        if (faults.total() == before && !AccountForm.fits(account)) {
            faults.add(RowFault.of(row, Column.ACCOUNT, "bad_account", account));
        }
        if (NO_NAME.matcher(name).find()) {
            faults.add(RowFault.of(row, Column.NAME, "bad_person_name", name));
        }
        if (faults.total() == before) {
            people.add(new PersonRow(row, account, name, body, roles));
        }
    }

    private static EnumSet<Role> roles(TableRow row, RowFaults faults) {
        var roles = EnumSet.noneOf(Role.class);
        String words = text(row, Column.ROLES, NAME, faults);
        for (var word : parts(words.replaceAll("[,，\\s]+", "|"))) {
            var role = ROLES.containsKey(word) ? ROLES.get(word)
                    : Arrays.stream(Role.values()).filter(each -> each.name().equalsIgnoreCase(word)).findFirst().orElse(null);
            if (role == null) {
                faults.add(RowFault.of(row, Column.ROLES, "unknown_role", word));
            } else {
                roles.add(role);
            }
        }
        return roles;
    }

    private static @Nullable BodyLevel level(TableRow row, RowFaults faults) {
        String word = text(row, Column.LEVEL, CODE, faults);
        var level = LEVELS.containsKey(word) ? LEVELS.get(word)
                : Arrays.stream(BodyLevel.values()).filter(each -> each.name().equalsIgnoreCase(word)).findFirst().orElse(null);
        if (level == null && !word.isEmpty()) {
            faults.add(RowFault.of(row, Column.LEVEL, "unknown_level", word));
        }
        return level;
    }

    /** The text of a cell that must not be empty; empty when it is, which was said then. */
    private static String text(TableRow row, Column column, int most, RowFaults faults) {
        String text = row.cell(column);
        if (text == null) {
            faults.add(RowFault.of(row, column, "required"));
            return "";
        }
        if (text.length() > most) {
            faults.add(RowFault.of(row, column, "too_long_text", most));
        }
        return text;
    }

    private static List<String> parts(@Nullable String text) {
        return text == null ? List.of() : APART.splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).distinct().toList();
    }
}
