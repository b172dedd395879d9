package cn.mingzhang.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.ReportId;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.kernel.word.Role;
import java.time.Instant;
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
    void letsNobodyJudgeTheirOwnSubmission() {
        var report = new ReportView(new ReportId(1), 1, ReportState.SUBMITTED, Outcome.FULFILLED, "", null, "", "", "", AUTHOR, Instant.EPOCH,
                AUTHOR, Instant.EPOCH, List.of());
        assertThatThrownBy(() -> ReviewRules.requireAnother(scope(AUTHOR, Duties.COUNTY, Role.APPROVER), report))
                .hasMessageContaining("own_submission");
        ReviewRules.requireAnother(scope(Duties.COUNTY, Role.APPROVER), report);
    }

    private static Scope scope(BodyId body, Role role) {
        return scope(new PersonId(60), body, role);
    }

    private static Scope scope(PersonId person, BodyId body, Role role) {
        return new Scope(new ProvinceId(1), body, body, new Actor(person, new MembershipId(1), "某人", "某局"), Set.of(role));
    }
}
