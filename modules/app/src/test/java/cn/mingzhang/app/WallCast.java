package cn.mingzhang.app;

import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.TwoProvinces;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * A province of its own in which somebody of every role stands at every place from which a thing can be looked at. Its
 * things belong to county001 or to the department of the province.
 */
final class WallCast {

    /** From where somebody looks. */
    enum Place {
        /** County001 itself: what it owes is own, what the province published is addressed to it. */
        COUNTY("county001"),
        /** A division of county001: the thing is its parent's. */
        BELOW("county001-division"),
        /** Another county of the same city. */
        BESIDE("county002"),
        /** A county of another city. */
        ELSEWHERE("county003"),
        /** The city above county001: the thing is its child's. */
        ABOVE("city01"),
        /** The department that issued it; its assessors are assigned every sheet. */
        PROVINCE("province"),
        /** Another province. */
        STRANGER("");

        private final String code;

        Place(String code) {
            this.code = code;
        }
    }

    /** How the table writes a role: capital where the route lets it through, small where it is refused. */
    static final Map<Role, Character> LETTERS = new EnumMap<>(Map.of(Role.OFFICE, 'O', Role.REPORTER, 'R', Role.APPROVER, 'A', Role.LEADER, 'L',
            Role.ASSESSOR, 'S', Role.ADMIN, 'M', Role.SECURITY, 'Y', Role.AUDITOR, 'U'));

    /** Before the accounts of this province. */
    static final String PREFIX = "wall-";

    private static final String BODIES = """
            code,name,level,system_superior,area_superior,group,aliases
            province,青岩省司法厅,PROVINCE,,,,
            division01,青岩办公室,DIVISION,province,,DIVISIONS,
            division02,青岩法治处,DIVISION,province,,DIVISIONS,
            city01,上川市司法局,CITY,province,,CITIES,
            city02,下川市司法局,CITY,province,,CITIES,
            county001,白石县司法局,COUNTY,city01,,COUNTIES,
            county001-division,白石县司法局办公室,DIVISION,county001,,DIVISIONS,
            county002,黑石县司法局,COUNTY,city01,,COUNTIES,
            county003,红石县司法局,COUNTY,city02,,COUNTIES,
            """;

    /** Those whom the fixtures of a year name. */
    private static final String PEOPLE = """
            account,name,body_code,roles
            wall-office,年启,province,OFFICE
            wall-assessor1,年评,province,ASSESSOR
            """;

    private WallCast() {
    }

    static void found(TenantImport tenants) {
        var people = new StringBuilder(PEOPLE);
        for (var place : Place.values()) {
            for (var role : place == Place.STRANGER ? new Role[0] : Role.values()) {
                people.append(account(place, role)).append(",墙").append(place.ordinal()).append(LETTERS.get(role)).append(',')
                        .append(place.code).append(',').append(role).append('\n');
            }
        }
        tenants.create(new ImportProvince("wall", "青岩省", BODIES.getBytes(StandardCharsets.UTF_8),
                people.toString().getBytes(StandardCharsets.UTF_8), TwoProvinces::subject));
    }

    /** Who holds a role at a place. */
    static String account(Place place, Role role) {
        if (place == Place.STRANGER) {
            return "other-" + switch (role) {
                case OFFICE, LEADER, ADMIN, SECURITY, AUDITOR -> role.name().toLowerCase(Locale.ROOT);
                case ASSESSOR -> "assessor1";
                case REPORTER, APPROVER -> "county001-" + role.name().toLowerCase(Locale.ROOT);
            };
        }
        return PREFIX + place.code + "-" + role.name().toLowerCase(Locale.ROOT);
    }
}
