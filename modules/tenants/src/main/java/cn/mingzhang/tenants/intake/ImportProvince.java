package cn.mingzhang.tenants.intake;

import cn.mingzhang.tenants.Subjects;
import java.util.function.UnaryOperator;

/**
 * A whole province to be taken in.
 *
 * @param code     short name, unique in the installation; also the alias of its organization in Keycloak
 * @param name     as people read it
 * @param bodies   CSV with header {@code code,name,level,system_superior,area_superior,group,aliases}, UTF-8; aliases apart by {@code |}
 * @param people   CSV with header {@code account,name,body_code,roles}, roles apart by {@code |}; one row per membership
 * @param subjects the Keycloak id of an account
 */
public record ImportProvince(String code, String name, byte[] bodies, byte[] people, UnaryOperator<String> subjects) {

    /** Before the first sign-in only the account is known; the person's Keycloak id takes its place then. */
    public static final UnaryOperator<String> BY_ACCOUNT = Subjects::ofAccount;
}
