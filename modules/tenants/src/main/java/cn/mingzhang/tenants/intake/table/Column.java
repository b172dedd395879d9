package cn.mingzhang.tenants.intake.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns that an intake knows, with the heads under which files have them. */
public enum Column {
    KIND("类别", "行类型"),
    CODE("代码", "编码", "机构代码", "单位代码", "机构编码", "组别代码"),
    NAME("名称", "全称", "机构名称", "单位名称", "姓名", "组别名称"),
    LEVEL("层级", "级别", "机构层级"),
    SYSTEM_SUPERIOR("条线上级", "条上级", "上级部门", "业务上级", "上级机构", "上级单位"),
    AREA_SUPERIOR("块上级", "块线上级", "属地上级", "属地政府"),
    GROUP("组别", "考核组别", "考核分组"),
    ALIASES("别名", "简称", "曾用名", "原名", "缩写", "简称与别名", "alias"),
    ACCOUNT("账号", "帐号", "登录名", "用户名"),
    BODY_CODE("所在机构", "所在机构代码", "所在单位", "任职机构", "任职机构代码", "body"),
    ROLES("角色", "职责", "role");

    private static final Set<Column> ONLY_BODIES = EnumSet.of(LEVEL, SYSTEM_SUPERIOR, AREA_SUPERIOR, GROUP, ALIASES);
    private static final Set<Column> ONLY_PEOPLE = EnumSet.of(ACCOUNT, BODY_CODE, ROLES);

    private final List<String> heads;

    Column(String... heads) {
        this.heads = List.of(heads);
    }

    /** The word for it in faults, in forms and in files with English heads, for instance {@code system_superior}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of a word. */
    public static Optional<Column> ofWord(String word) {
        return Arrays.stream(values()).filter(column -> column.word().equals(word)).findFirst();
    }

    /** The column that a head means; what follows a bracket or a star in it is an explanation. */
    static Optional<Column> ofHead(String head) {
        String plain = Normalizer.normalize(head, Normalizer.Form.NFKC).replace("\uFEFF", "").replaceAll("[(\\[*].*", "")
                .replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(column -> column.word().equals(plain) || column.heads.contains(plain)).findFirst();
    }

    /** What the rows below these heads speak of; empty when each row says it, or when no table of ours has such heads. */
    static Optional<Kind> kind(Set<Column> heads, String sheet) {
        boolean bodies = ONLY_BODIES.stream().anyMatch(heads::contains);
        boolean people = ONLY_PEOPLE.stream().anyMatch(heads::contains);
        if (heads.contains(KIND) || bodies && people) {
            return Optional.empty();
        }
        if (bodies || people) {
            return Optional.of(bodies ? Kind.BODY : Kind.PERSON);
        }
        boolean groups = sheet.contains("组") || sheet.toLowerCase(Locale.ROOT).contains("group");
        if (groups && heads.contains(CODE)) {
            return Optional.of(Kind.GROUP);
        }
        return heads.contains(CODE) && heads.contains(NAME) ? Optional.of(Kind.BODY) : Optional.empty();
    }

    /** The columns without which rows of a kind cannot be read. */
    static List<Column> needed(Kind kind) {
        return switch (kind) {
            case GROUP -> List.of(CODE, NAME);
            case BODY -> List.of(CODE, NAME, LEVEL);
            case PERSON -> List.of(ACCOUNT, NAME, BODY_CODE, ROLES);
        };
    }
}
