package cn.mingzhang.tenants;

import static cn.mingzhang.schema.Tables.TENANTS_BODY_HISTORY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.administration.BodyReach;
import cn.mingzhang.tenants.intake.FilledProvince;
import cn.mingzhang.tenants.sql.Audiences;
import cn.mingzhang.testkit.SqlGuard;
import cn.mingzhang.testkit.TestDatabase;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jooq.tools.jdbc.JDBCUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BodyRepositoryTest {

    private static DSLContext dsl;
    private static ProvinceId here;
    private static Map<String, BodyId> ours;
    private static Map<String, BodyId> theirs;

    @BeforeAll
    static void twoProvinces() {
        var database = TestDatabase.shared();
        dsl = DSL.using(new DefaultConfiguration().set(database.dataSource())
                .set(JDBCUtils.dialect(database.url()))
                .set(new DefaultExecuteListenerProvider(new SqlGuard())));
        var ids = new Ids(() -> DriverManager.getConnection(database.url(), database.user(), database.password()));
        here = new ProvinceId(ids.next());
        var elsewhere = new ProvinceId(ids.next());
        ours = fill(here, "bodies-" + here, false, ids);
        theirs = fill(elsewhere, "bodies-" + elsewhere, true, ids);
    }

    private static Map<String, BodyId> fill(ProvinceId province, String code, boolean other, Ids ids) {
        return FilledProvince.fill(dsl, ids, province, code, other);
    }

    @Test
    void anOfficeSeesWhatLiesUnderIt() {
        assertThat(reach("city01", Role.OFFICE)).containsExactlyInAnyOrder("city01", "county001", "county002");
        assertThat(reach("province", Role.OFFICE)).hasSize(8);
    }

    @Test
    void aLiaisonSeesTheOwnBureauAndADivisionOnlyItself() {
        assertThat(reach("county001", Role.REPORTER)).containsExactly("county001");
        assertThat(reach("division01", Role.REPORTER)).containsExactly("division01");
        assertThat(reach("province", Role.REPORTER)).containsExactlyInAnyOrder("province", "division01", "division02");
    }

    @Test
    void neverSeesAnotherProvincesBody() {
        var scope = scope("province", Role.OFFICE);
        var repository = new BodyRepository(dsl, new BodyReach(dsl));
        assertThat(theirs.values()).noneMatch(body -> repository.find(scope, body).isPresent());
        assertThat(repository.names(here, theirs.values())).isEmpty();
    }

    @Test
    void findsByAlias() {
        var found = new BodyRepository(dsl, new BodyReach(dsl)).find(scope("province", Role.OFFICE), new BodyFilter(null, null, null, "普法"), PageRequest.FIRST);
        assertThat(found).extracting(BodyView::code).containsExactly("division02");
    }

    @Test
    void expandsAudiencesBelowTheIssuer() {
        assertThat(audience("province", Audience.ALL_COUNTIES)).containsExactlyInAnyOrder("county001", "county002", "county003");
        assertThat(audience("city01", Audience.ALL_CITIES_AND_COUNTIES)).containsExactlyInAnyOrder("city01", "county001", "county002");
        assertThat(audience("province", Audience.ALL_DIVISIONS)).containsExactlyInAnyOrder("division01", "division02");
    }

    @Test
    void proposesTheLikeliestBodies() {
        var directory = directory();
        assertThat(directory.exact("清溪局")).contains(id("county001"));
        assertThat(directory.exact("清溪")).isEmpty();
        assertThat(directory.similar("清溪县局", 3).getFirst().body()).isEqualTo(id("county001"));
    }

    @Test
    void knowsABodyByTheNameItHadUnlessAnotherHasItNow() {
        var past = TENANTS_BODY_HISTORY;
        for (String name : new String[] {"清溪县法制办公室", "省司法厅旧称", "清溪局"}) {
            dsl.insertInto(past).set(past.PROVINCE_ID, here).set(past.BODY_ID, id("county002"))
                    .set(past.FROM_ON, LocalDate.of(2001, 1, name.length())).set(past.NAME, name).execute();
        }
        try {
            assertThat(directory().exact("清溪县法制办公室")).contains(id("county002"));
            assertThat(directory().exact("清溪局")).contains(id("county001"));
            assertThat(directory().similar("清溪县法制办", 3).getFirst().body()).isEqualTo(id("county002"));
            assertThat(new BodyDirectory(List.of(), new BodyRepository(dsl, new BodyReach(dsl)).formerNamesBelow(here, id("county001"))).exact("省司法厅旧称")).isEmpty();
        } finally {
            dsl.deleteFrom(past).where(past.PROVINCE_ID.eq(here), past.BODY_ID.eq(id("county002"))).and(past.FROM_ON.lt(LocalDate.of(2002, 1, 1))).execute();
        }
    }

    private static BodyDirectory directory() {
        var repository = new BodyRepository(dsl, new BodyReach(dsl));
        return new BodyDirectory(repository.namesBelow(here, id("province")), repository.formerNamesBelow(here, id("province")));
    }

    private static List<String> reach(String code, Role role) {
        return new BodyRepository(dsl, new BodyReach(dsl)).find(scope(code, role), BodyFilter.ALL, PageRequest.FIRST).stream().map(BodyView::code).toList();
    }

    private static List<String> audience(String issuer, Audience audience) {
        var bodies = dsl.fetch(Audiences.of(here, id(issuer), audience)).map(row -> row.value1());
        return ours.entrySet().stream().filter(entry -> bodies.contains(entry.getValue())).map(Map.Entry::getKey).toList();
    }

    private static BodyId id(String code) {
        return Objects.requireNonNull(ours.get(code));
    }

    private static Scope scope(String code, Role role) {
        var tenant = code.startsWith("division") ? id("province") : id(code);
        return new Scope(here, id(code), tenant, new Actor(new PersonId(1), new MembershipId(1), "测试", code), Set.of(role));
    }
}
