package cn.mingzhang.app;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.MembershipsAcrossProvinces;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.testkit.TwoProvinces;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The two provinces of the shared context, and their people as senders of requests. */
@TestComponent
class TestWorld {

    private final ProvinceId dongjiang;
    private final ProvinceId lanhai;
    private final MembershipsAcrossProvinces memberships;

    TestWorld(TenantImport tenants, @Lazy MembershipsAcrossProvinces memberships) {
        this.memberships = memberships;
        dongjiang = tenants.create(new ImportProvince("dongjiang", "东江省", TwoProvinces.bodies(false), TwoProvinces.people(false),
                TwoProvinces::subject));
        lanhai = tenants.create(new ImportProvince("lanhai", "澜海省", TwoProvinces.bodies(true), TwoProvinces.people(true),
                TwoProvinces::subject));
    }

    ProvinceId dongjiang() {
        return dongjiang;
    }

    ProvinceId lanhai() {
        return lanhai;
    }

    /** An API client with the token of an account; accounts beginning with {@code other-} are of the second province. */
    static RequestPostProcessor as(String account) {
        return jwt().jwt(token -> token.subject(TwoProvinces.subject(account)).claim("preferred_username", account)
                .claim("organization", List.of(province(account))));
    }

    /** A person signed in on pages. */
    static RequestPostProcessor inBrowser(String account) {
        return oidcLogin().idToken(token -> token.subject(TwoProvinces.subject(account)).claim("preferred_username", account)
                .claim("organization", List.of(province(account))));
    }

    /** The scope of an account, for tests that knock at a door directly. */
    Scope scope(String account) {
        return memberships.findOfSubjectAcrossProvinces(TwoProvinces.subject(account),
                List.of(province(account))).getFirst().scope();
    }

    private static String province(String account) {
        return account.startsWith("other-") ? "lanhai" : account.startsWith(WallCast.PREFIX) ? "wall" : account.startsWith(GrowthTest.PREFIX) ? "grown" : "dongjiang";
    }
}
