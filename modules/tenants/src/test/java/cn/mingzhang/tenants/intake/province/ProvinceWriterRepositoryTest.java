package cn.mingzhang.tenants.intake.province;

import static cn.mingzhang.schema.Tables.TENANTS_BODY;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_ALIAS;
import static cn.mingzhang.schema.Tables.TENANTS_BODY_HISTORY;
import static cn.mingzhang.schema.Tables.TENANTS_CLOSURE;
import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Provisioning;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.intake.province.Applied.Effect;
import cn.mingzhang.tenants.intake.province.Applied.Thing;
import cn.mingzhang.testkit.SqlGuard;
import cn.mingzhang.testkit.TestDatabase;
import cn.mingzhang.testkit.TwoProvinces;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jooq.tools.jdbc.JDBCUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProvinceWriterRepositoryTest {

    private static final byte[] BODIES = TwoProvinces.bodies(false);
    private static final byte[] PEOPLE = TwoProvinces.people(false);

    private DSLContext dsl;
    private ProvinceDesk desk;
    private ProvinceId here;
    private ProvinceId elsewhere;

    @BeforeEach
    void twoProvinces() {
        var database = TestDatabase.shared();
        dsl = DSL.using(new DefaultConfiguration().set(database.dataSource()).set(JDBCUtils.dialect(database.url()))
                .set(new DefaultExecuteListenerProvider(new SqlGuard())));
        var ids = new Ids(() -> DriverManager.getConnection(database.url(), database.user(), database.password()));
        desk = new ProvinceDesk(dsl, ids);
        here = new ProvinceId(ids.next());
        elsewhere = new ProvinceId(ids.next());
        desk.open(here, "w" + here);
        desk.open(elsewhere, "w" + elsewhere);
        desk.apply(elsewhere, TwoProvinces.bodies(true), TwoProvinces.people(true));
        desk.apply(here, BODIES, PEOPLE);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var before = content();
        assertThat(desk.apply(here, BODIES, PEOPLE)).isEmpty();
        assertThat(content()).isEqualTo(before);
        assertThat(desk.missing(here, BODIES, PEOPLE)).isEmpty();
    }

    @Test
    void aBodyThatMovesTakesAllUnderItAlong() {
        var moved = bodies("county002,南坪区司法局,COUNTY,city01", "county002,南坪区司法局,COUNTY,city02");
        assertThat(desk.apply(here, moved, PEOPLE)).extracting(Applied::code, Applied::effect, Applied::fields)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("county002", Effect.CHANGED, List.of("system_superior")));
        assertThat(above("county002")).containsExactlyInAnyOrder("county002:0", "city02:1", "province:2");
        assertThat(above("county001")).containsExactlyInAnyOrder("county001:0", "city01:1", "province:2");
        assertThat(histories("county002")).isEqualTo(1);
        assertThat(desk.apply(here, moved, PEOPLE)).isEmpty();
    }

    @Test
    void whatIsNewUnderWhatMovesStandsWhereItWillStand() {
        var moved = bodies("county002,南坪区司法局,COUNTY,city01", "town,南坪街道司法所,TOWNSHIP,county002,,,\ncounty002,南坪区司法局,COUNTY,city02");
        desk.apply(here, moved, PEOPLE);
        assertThat(above("town")).containsExactlyInAnyOrder("town:0", "county002:1", "city02:2", "province:3");
    }

    @Test
    void aRenamedBodyIsStillFoundUnderItsFormerName() {
        desk.apply(here, bodies("清溪县司法局", "清溪区司法局"), PEOPLE);
        var alias = TENANTS_BODY_ALIAS;
        assertThat(dsl.select(alias.ALIAS).from(alias).where(alias.PROVINCE_ID.eq(here), alias.BODY_ID.eq(desk.codes(here).get("county001")))
                .fetch(alias.ALIAS)).containsExactlyInAnyOrder("清溪局", "清溪县司法局");
        var body = TENANTS_BODY;
        assertThat(dsl.fetchValue(dsl.select(body.VERSION).from(body).where(body.PROVINCE_ID.eq(here), body.CODE.eq("county001")))).isEqualTo(2);
    }

    @Test
    void newPeopleAndNewRolesComeToThoseThatAreThere() {
        var people = new String(PEOPLE, StandardCharsets.UTF_8).replace("office,周明,province,OFFICE", "office,周明,province,OFFICE|LEADER") + "newcomer,新人,city01,REPORTER\n";
        var applied = desk.apply(here, BODIES, people.getBytes(StandardCharsets.UTF_8));
        assertThat(applied).extracting(Applied::thing, Applied::effect, Applied::code).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(Thing.PLACE, Effect.CHANGED, "office@province"),
                org.assertj.core.groups.Tuple.tuple(Thing.PERSON, Effect.CREATED, "newcomer"),
                org.assertj.core.groups.Tuple.tuple(Thing.PLACE, Effect.CREATED, "newcomer@city01"));
        var person = TENANTS_PERSON;
        assertThat(dsl.fetchValue(dsl.select(person.PROVISIONING).from(person).where(person.PROVINCE_ID.eq(here), person.ACCOUNT.eq("newcomer"))))
                .isEqualTo(Provisioning.PENDING);
        assertThat(dsl.fetchCount(TENANTS_MEMBERSHIP_ROLE, TENANTS_MEMBERSHIP_ROLE.PROVINCE_ID.eq(here), TENANTS_MEMBERSHIP_ROLE.ROLE.eq(Role.LEADER))).isEqualTo(5);
    }

    @Test
    void whatIsMissingFromTheFileStaysAndIsNamed() {
        var fewer = bodies("county003,石桥县司法局,COUNTY,city02,,COUNTIES,\n", "");
        var people = new String(PEOPLE, StandardCharsets.UTF_8).lines().filter(line -> !line.contains("county003")).reduce("", (a, b) -> a + b + "\n");
        assertThat(desk.apply(here, fewer, people.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(desk.missing(here, fewer, people.getBytes(StandardCharsets.UTF_8))).extracting(Applied::code)
                .containsExactlyInAnyOrder("county003", "county003-reporter", "county003-approver");
        assertThat(desk.codes(here)).containsKey("county003");
    }

    @Test
    void neverTouchesAnotherProvince() {
        var other = desk.codes(elsewhere);
        desk.apply(here, bodies("南坪区司法局,COUNTY,city01", "改名局,COUNTY,city02"), PEOPLE);
        assertThat(desk.codes(elsewhere)).isEqualTo(other).doesNotContainValue(desk.codes(here).get("county002"));
        assertThat(dsl.fetchCount(TENANTS_BODY, TENANTS_BODY.PROVINCE_ID.eq(elsewhere), TENANTS_BODY.NAME.eq("改名局"))).isZero();
    }

    private static byte[] bodies(String from, String to) {
        return new String(BODIES, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private String content() {
        return dsl.selectFrom(TENANTS_BODY).where(TENANTS_BODY.PROVINCE_ID.eq(here)).orderBy(TENANTS_BODY.BODY_ID).fetch().formatCSV()
                + dsl.selectFrom(TENANTS_CLOSURE).where(TENANTS_CLOSURE.PROVINCE_ID.eq(here)).orderBy(TENANTS_CLOSURE.ANCESTOR_ID, TENANTS_CLOSURE.DESCENDANT_ID).fetch().formatCSV()
                + dsl.selectFrom(TENANTS_PERSON).where(TENANTS_PERSON.PROVINCE_ID.eq(here)).orderBy(TENANTS_PERSON.PERSON_ID).fetch().formatCSV();
    }

    private List<String> above(String code) {
        var closure = TENANTS_CLOSURE;
        var body = TENANTS_BODY;
        return dsl.select(body.CODE, closure.DEPTH).from(closure).join(body).on(body.PROVINCE_ID.eq(here)).and(body.BODY_ID.eq(closure.ANCESTOR_ID))
                .where(closure.PROVINCE_ID.eq(here), closure.DESCENDANT_ID.eq(desk.codes(here).get(code))).fetch(row -> row.value1() + ":" + row.value2());
    }

    private int histories(String code) {
        return dsl.fetchCount(TENANTS_BODY_HISTORY, TENANTS_BODY_HISTORY.PROVINCE_ID.eq(here), TENANTS_BODY_HISTORY.BODY_ID.eq(desk.codes(here).get(code)));
    }
}
