package cn.mingzhang.progress.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.ChainStep;
import cn.mingzhang.progress.obligation.Duties;
import cn.mingzhang.progress.obligation.Obligation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewRulesTest {

    private static final PersonId AUTHOR = new PersonId(50);

    @Test
    void givesTheFirstTurnToTheOwnLeader() {
        var submitted = Duties.submittedOn(Duties.DUE).obligation();
        assertThat(ReviewRules.isTurnOf(scope(Duties.COUNTY, Role.APPROVER), submitted, Duties.CHAIN)).isTrue();
        assertThat(ReviewRules.isTurnOf(scope(Duties.COUNTY, Role.REPORTER), submitted, Duties.CHAIN)).isFalse();
        assertThat(ReviewRules.isTurnOf(scope(Duties.CITY, Role.OFFICE), submitted, Duties.CHAIN)).isFalse();
        assertThat(ReviewRules.isTurnOf(scope(Duties.CITY, Role.APPROVER), submitted, Duties.CHAIN)).isFalse();
    }

    @Test
    void givesTheNextTurnsToTheChainInOrder() {
        var approved = Duties.awaitingCity().obligation();
        assertThat(ReviewRules.isTurnOf(scope(Duties.CITY, Role.OFFICE), approved, Duties.CHAIN)).isTrue();
        assertThat(ReviewRules.isTurnOf(scope(Duties.PROVINCE, Role.OFFICE), approved, Duties.CHAIN)).isFalse();
        assertThat(ReviewRules.isTurnOf(scope(Duties.CITY, Role.LEADER), approved, Duties.CHAIN)).isFalse();
        assertThat(ReviewRules.isTurnOf(scope(Duties.COUNTY, Role.OFFICE), approved, Duties.CHAIN)).isFalse();
    }

    @Test
    void asksASuperiorForReasonAndDate() {
        var waiting = Duties.awaitingCity().obligation();
        assertThat(returns(waiting, "", null)).containsExactly("reason_required", "rectify_by_required");
        assertThat(returns(waiting, "缺数据", Duties.DUE)).containsExactly("rectify_by_in_past");
        assertThat(returns(waiting, "缺数据", Duties.DUE.plusDays(1))).isEmpty();
    }

    @Test
    void asksTheOwnLeaderForAReasonOnly() {
        assertThat(returns(Duties.submittedOn(Duties.DUE).obligation(), "改字", null)).isEmpty();
    }

    @Test
    void endsTheChainAfterTheIssuer() {
        assertThat(ReviewRules.after(0, Duties.CHAIN)).isEqualTo(new ChainStep(1, Duties.CITY));
        assertThat(ReviewRules.after(1, Duties.CHAIN)).isEqualTo(new ChainStep(2, Duties.PROVINCE));
        assertThat(ReviewRules.after(2, Duties.CHAIN)).isNull();
    }

    private static List<String> returns(Obligation obligation, String reason, LocalDate by) {
        var command = new ReturnReport(obligation.id(), 3, reason, by, List.of());
        return ReviewRules.returnFaults(obligation, command, Duties.DUE).stream().map(Fault::code).toList();
    }

    private static Scope scope(BodyId body, Role role) {
        return scope(new PersonId(60), body, role);
    }

    private static Scope scope(PersonId person, BodyId body, Role role) {
        return new Scope(new ProvinceId(1), body, body, new Actor(person, new MembershipId(1), "某人", "某局"), Set.of(role));
    }
}
