package cn.mingzhang.app;

import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.identity.provisioning.AccountProvisioning;
import cn.mingzhang.identity.provisioning.KeycloakAccess;
import cn.mingzhang.identity.provisioning.KeycloakAccounts;
import cn.mingzhang.identity.provisioning.KeycloakSystems;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Provisioning;
import cn.mingzhang.tenants.Subjects;
import cn.mingzhang.tenants.account.Accounts;
import cn.mingzhang.tenants.intake.ImportProvince;
import cn.mingzhang.tenants.intake.TenantImport;
import cn.mingzhang.tenants.systems.EndedSystems;
import cn.mingzhang.testkit.TwoProvinces;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People of a new province get their accounts in a real Keycloak. */
@AppTest
class AccountProvisioningTest {

    private static final String PEOPLE = "account,name,body_code,roles\n%1$s-one,甲一,province,ADMIN\n%1$s-two,乙二,city01,REPORTER\noffice,冒名,province,OFFICE\n";

    @Autowired
    private Api api;
    @Autowired
    private TenantImport tenants;
    @Autowired
    private Accounts accounts;
    @Autowired
    private EndedSystems ended;
    @Autowired
    private DSLContext dsl;

    @Test
    void peopleGetTheirAccountsOnceAndLoseThemWhenDisabled() {
        String code = "p" + UUID.randomUUID().toString().substring(0, 8);
        var province = province(code);
        var provisioning = provisioning(TestServers.keycloak().issuer().toString(), TestServers.keycloak().provisioningSecret());

        assertThat(provisioning.settleSome(province, code, "试点省 " + code)).isEqualTo(3);
        assertThat(person(province, code + "-one").value1()).isEqualTo(Provisioning.DONE);
        String subject = person(province, code + "-one").value2();
        assertThat(Subjects.isKnown(subject)).isTrue();
        assertThat(person(province, "office").value3()).as("an account of another province is not taken over").isEqualTo("account_taken");
        assertThat(provisioning.settleSome(province, code, "试点省 " + code)).isZero();

        // as after a restart that lost what was noted: the account is found again and nothing is made twice
        wait(province, code + "-one", Subjects.ofAccount(code + "-one"), "ACTIVE");
        assertThat(provisioning.settleSome(province, code, "试点省 " + code)).isEqualTo(1);
        assertThat(person(province, code + "-one").value2()).isEqualTo(subject);

        wait(province, code + "-one", subject, "DISABLED");
        assertThat(provisioning.settleSome(province, code, "试点省 " + code)).isEqualTo(1);
        assertThat(TestServers.keycloak().isEnabled(code + "-one")).isFalse();
        wait(province, code + "-one", subject, "ACTIVE");
        provisioning.settleSome(province, code, "试点省 " + code);
        assertThat(TestServers.keycloak().isEnabled(code + "-one")).isTrue();
    }

    @Test
    void everybodyWaitsWhileKeycloakIsAway() {
        String code = "q" + UUID.randomUUID().toString().substring(0, 8);
        var province = province(code);
        assertThatThrownBy(() -> provisioning("http://127.0.0.1:9/realms/mingzhang", "x").settleSome(province, code, code)).isInstanceOf(RuntimeException.class);
        assertThat(accounts.pending(province, 10)).hasSize(3);
        assertThat(provisioning("http://127.0.0.1:9/realms/mingzhang", "").settleSome(province, code, code)).isZero();
    }

    /** Nobody makes the organization before: the job makes it with the first account. */
    @Test
    void theFirstAdministratorOfANewProvinceSignsIn() throws Exception {
        String code = "n" + UUID.randomUUID().toString().substring(0, 8);
        var first = Stream.of("ADMIN", "SECURITY", "AUDITOR").map(role -> Map.of("role", role, "account", code + "-" + role.toLowerCase(Locale.ROOT), "name", "首任")).toList();
        var province = ProvinceId.parse(api.post("operator", "/operator/provinces", Map.of("code", code, "name", "新开省", "body", "新开省司法厅", "administrators", first)).is(201).id());
        provisioning(TestServers.keycloak().issuer().toString(), TestServers.keycloak().provisioningSecret()).settleSome(province, code, "新开省");
        var user = TestServers.keycloak();
        String subject = person(province, code + "-admin").value2();
        user.administer("PUT", "/users/" + subject, "{\"requiredActions\": []}");
        user.administer("PUT", "/users/" + subject + "/reset-password", "{\"type\": \"password\", \"value\": \"Kai-Sheng-2026!x\", \"temporary\": false}");
        var me = RealToken.of(code + "-admin", "Kai-Sheng-2026!x").get("/api/v1/me");
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        assertThat(me.body()).contains("新开省司法厅", "ADMIN");
    }

    private AccountProvisioning provisioning(String issuer, String secret) {
        var access = new KeycloakAccess(issuer, "mingzhang-provisioning", secret);
        return new AccountProvisioning(accounts, new KeycloakAccounts(access), ended, new KeycloakSystems(access));
    }

    private ProvinceId province(String code) {
        return tenants.create(new ImportProvince(code, "试点省", TwoProvinces.bodies(false), PEOPLE.formatted(code).getBytes(StandardCharsets.UTF_8),
                ImportProvince.BY_ACCOUNT));
    }

    private Record3<Provisioning, String, String> person(ProvinceId province, String account) {
        var person = TENANTS_PERSON;
        return dsl.select(person.PROVISIONING, person.SUBJECT, person.PROVISIONING_ERROR).from(person)
                .where(person.PROVINCE_ID.eq(province), person.ACCOUNT.eq(account)).fetchSingle();
    }

    private void wait(ProvinceId province, String account, String subject, String state) {
        var person = TENANTS_PERSON;
        dsl.update(person).set(person.PROVISIONING, Provisioning.PENDING).set(person.SUBJECT, subject).set(person.STATE, state)
                .where(person.PROVINCE_ID.eq(province), person.ACCOUNT.eq(account)).execute();
    }
}
