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
}
