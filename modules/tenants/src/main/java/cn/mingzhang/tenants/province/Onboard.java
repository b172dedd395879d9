package cn.mingzhang.tenants.province;

import cn.mingzhang.kernel.word.Role;
import java.util.List;

/**
 * A province to be opened with its topmost body and its first three administrators (三员分立: three people), who then bring in the
 * rest themselves.
 *
 * @param code           short name, unique in the installation; also the alias of its organization in Keycloak
 * @param name           of the province, for instance 东江省
 * @param body           name of the topmost body, for instance 东江省司法厅
 * @param administrators exactly one each of ADMIN, SECURITY and AUDITOR
 */
public record Onboard(String code, String name, String body, List<Administrator> administrators, Limits limits) {

    /** The roles of the first three. */
    public static final List<Role> FIRST = List.of(Role.ADMIN, Role.SECURITY, Role.AUDITOR);

    /**
     * One of the first three.
     *
     * @param account the name to sign in with, unique in the realm
     */
    public record Administrator(Role role, String account, String name) {
    }
}
