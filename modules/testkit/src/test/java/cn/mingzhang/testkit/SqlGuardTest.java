package cn.mingzhang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlGuardTest {

    @Test
    void findsATableThatIsNotHeldToAProvince() {
        assertThat(SqlGuard.violations("select `tenants_body`.`name` from `tenants_body` where `tenants_body`.`body_id` = ?"))
                .containsExactly("tenants_body");
    }

    @Test
    void asksForEachAlias() {
        assertThat(SqlGuard.violations("select a.x from tenants_body as a join tenants_closure as c on c.descendant_id = a.body_id "
                + "where a.province_id = ?")).containsExactly("c");
    }

    @Test
    void letsHeldStatementsPass() {
        assertThat(SqlGuard.violations("update `progress_obligation` set `state` = ? where (`progress_obligation`.`province_id` = ? and 1 = 1)"))
                .isEmpty();
        assertThat(SqlGuard.violations("insert into `audit_entry` (`province_id`, `entry_id`) values (?, ?)")).isEmpty();
        assertThat(SqlGuard.violations("select 1 from store_id_block")).isEmpty();
    }

    @Test
    void joiningProvincesIsNotChoosingOne() {
        assertThat(SqlGuard.violations("select 1 from tenants_body as a join tenants_closure as b on a.province_id = b.province_id where a.body_id = ?"))
                .containsExactly("a", "b");
        assertThat(SqlGuard.violations("select 1 from tenants_body as a join tenants_closure as b on a.province_id = b.province_id where b.province_id = ?"))
                .isEmpty();
    }

    @Test
    void oneSideOfAnOrHoldsNothing() {
        assertThat(SqlGuard.violations("select 1 from tenants_body as a where (a.province_id = ? or a.body_id = ?)")).containsExactly("a");
        assertThat(SqlGuard.violations("select 1 from tenants_body as a where a.body_id = ? or a.province_id = ? and a.name = ?")).containsExactly("a");
        assertThat(SqlGuard.violations("select 1 from tenants_body as a where ((a.province_id = ? and a.name = ?) or (a.code = ? and a.province_id = ?))"))
                .isEmpty();
        assertThat(SqlGuard.violations("select 1 from tenants_body as a where a.province_id = ? and (a.name = ? or a.code = ?)")).isEmpty();
        assertThat(SqlGuard.violations("select 1 from tenants_body as a where not (a.province_id = ?)")).containsExactly("a");
    }

    @Test
    void whatMayBeMissingHoldsOnlyItself() {
        assertThat(SqlGuard.violations("select 1 from tenants_body as a left join tenants_closure as b on (b.province_id = ? and a.province_id = ?)"))
                .containsExactly("a");
        assertThat(SqlGuard.violations("select 1 from tenants_body as a left join tenants_closure as b on (b.province_id = a.province_id) where a.province_id = ?"))
                .isEmpty();
    }

    @Test
    void queriesInBracketsAreHeldByThemselvesOrByWhatIsAround() {
        assertThat(SqlGuard.violations("select 1 from tenants_body as a where (a.province_id = ? and exists (select 1 from tenants_closure as b "
                + "where b.province_id = a.province_id))")).isEmpty();
        assertThat(SqlGuard.violations("select 1 from tenants_body as a where (a.province_id = ? and a.body_id in (select b.ancestor_id from tenants_closure as b "
                + "where b.descendant_id = ?))")).containsExactly("b");
        assertThat(SqlGuard.violations("select 1 from tenants_body as a where exists (select 1 from tenants_closure as b where b.province_id = a.province_id)"))
                .containsExactly("a", "b");
        assertThat(SqlGuard.violations("select d.n from (select count(*) as n from tenants_body where tenants_body.body_id = ?) as d")).containsExactly("tenants_body");
        assertThat(SqlGuard.violations("(select 1 from tenants_body as a where a.province_id = ?) union all (select 1 from tenants_body as a where a.name = ?)"))
                .containsExactly("a");
    }

    @Test
    void whatIsWrittenIsNoCondition() {
        assertThat(SqlGuard.violations("update tenants_body set tenants_body.province_id = ? where tenants_body.body_id = ?")).containsExactly("tenants_body");
        assertThat(SqlGuard.violations("delete from tenants_body where tenants_body.body_id = ?")).containsExactly("tenants_body");
        assertThat(SqlGuard.violations("insert into tenants_body (province_id, body_id) select ?, c.descendant_id from tenants_closure as c where c.depth = ?"))
                .containsExactly("c");
        assertThat(SqlGuard.violations("insert into tenants_body (body_id) values (?)")).containsExactly("tenants_body");
        assertThat(SqlGuard.violations("select 1 from tenants_body as a where a.province_id = ? for update")).isEmpty();
    }
}
