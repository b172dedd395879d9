package cn.mingzhang.local.demo;

import cn.mingzhang.embedded.DemoAccount;
import cn.mingzhang.embedded.DemoOrganization;
import cn.mingzhang.local.demo.content.DemoContent;
import cn.mingzhang.local.demo.content.DemoProvince;
import cn.mingzhang.local.demo.content.PersonRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The demonstration's people as Keycloak knows them. */
public final class DemonstrationPeople {
    /** Everybody's password. */
    public static final String PASSWORD = "mingzhang";
    /** The account of the platform's operator, who belongs to no province. */
    public static final String OPERATOR = "operator";

    /** Who can sign in; everybody else of the tables works in the demonstration's past only. */
    private static final Set<String> SIGN_IN = Set.of("office", "leader", "assessor1", "assessor2", "admin", "security", "auditor", OPERATOR,
            "division01-reporter", "division01-approver", "city01-office", "city01-admin", "city01-security", "city01-reporter", "city01-approver", "county001-reporter",
            "county001-approver", "county001-leader", "county002-reporter", "county002-approver", "other-office", "other-county001-reporter");

    private DemonstrationPeople() {}

    /** Whether a person of the tables has an account in Keycloak. */
    public static boolean signsIn(PersonRow person) {
        return SIGN_IN.contains(person.account());
    }

    /** Returns the subject that tokens of this account carry, the same at every load. */
    public static UUID subject(String account) {
        return UUID.nameUUIDFromBytes(("mingzhang-demonstration:" + account).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the alias of a province's organization in Keycloak. */
    public static String organization(DemoProvince province) {
        return province.root().code();
    }

    /** Returns one organization per province. */
    public static List<DemoOrganization> organizations(DemoContent content) {
        return provinces(content).map(province -> new DemoOrganization(organization(province), province.name())).toList();
    }

    /** Returns all accounts. */
    public static List<DemoAccount> accounts(DemoContent content) {
        return provinces(content).flatMap(DemonstrationPeople::accounts).toList();
    }

    private static Stream<DemoProvince> provinces(DemoContent content) {
        return Stream.of(content.main(), content.second());
    }

    private static Stream<DemoAccount> accounts(DemoProvince province) {
        return province.people().stream().filter(DemonstrationPeople::signsIn).map(person -> new DemoAccount(subject(person.account()), person.account(), person.name(), PASSWORD,
                person.bodyCode() == null ? List.of() : List.of(organization(province))));
    }
}
