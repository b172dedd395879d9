package cn.mingzhang.progress.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Duties;
import cn.mingzhang.progress.obligation.Obligation;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeparatedDutiesTest {

    private static final PersonId AUTHOR = new PersonId(50);
    private static final PersonId SOMEBODY = new PersonId(60);
    private static final BodyId DIVISION = new BodyId(70);

    @Test
    void letsNobodyJudgeTheirOwnSubmission() {
        assertThat(bar(AUTHOR, Duties.COUNTY, Role.APPROVER, submitted(), Set.of(Duties.COUNTY))).contains("own_submission");
        assertThat(bar(AUTHOR, Duties.CITY, Role.OFFICE, approved(), Set.of(Duties.CITY))).contains("own_submission");
    }

    @Test
    void leavesApprovalToTheOwnLeader() {
        assertThat(bar(SOMEBODY, Duties.COUNTY, Role.APPROVER, submitted(), Set.of(Duties.COUNTY))).isEmpty();
    }

    @Test
    void letsNobodyVerifyForABodyOfTheirs() {
        assertThat(bar(SOMEBODY, Duties.CITY, Role.OFFICE, approved(), Set.of(Duties.CITY))).isEmpty();
        assertThat(bar(SOMEBODY, Duties.CITY, Role.OFFICE, approved(), Set.of(Duties.CITY, Duties.COUNTY))).contains("own_body");
    }

    @Test
    void takesTheWholeBureauForTheBodyAtASuperiors() {
        var ofDivision = of(approved(), DIVISION, Duties.COUNTY);
        assertThat(bar(SOMEBODY, Duties.CITY, Role.OFFICE, ofDivision, Set.of(Duties.CITY, Duties.COUNTY))).contains("own_body");
    }

    @Test
    void letsTheBureausOfficeVerifyItsDivisionsButNotItsOwnOne() {
        var ofDivision = of(approved(), DIVISION, Duties.CITY);
        assertThat(bar(SOMEBODY, Duties.CITY, Role.OFFICE, ofDivision, Set.of(Duties.CITY))).isEmpty();
        assertThat(bar(SOMEBODY, Duties.CITY, Role.OFFICE, ofDivision, Set.of(Duties.CITY, DIVISION))).contains("own_body");
    }

    private static Obligation submitted() {
        return Duties.submittedOn(Duties.DUE).obligation();
    }

    private static Obligation approved() {
        return Duties.awaitingCity().obligation();
    }

    private static Obligation of(Obligation o, BodyId body, BodyId bureau) {
        return new Obligation(o.id(), o.plan(), o.task(), o.parent(), o.issuer(), body, bureau, o.city(), o.part(), o.period(), o.opensOn(), o.dueOn(), o.state(),
                o.step(), o.awaiting(), o.returnedByStep(), o.rectifyBy(), o.outcome(), o.receivedAt(), o.firstSubmittedOn(), o.firstDueOn(),
                o.rectifiedLate(), o.returnCount(), o.declined(), o.changedAt(), o.version());
    }

    private static Optional<String> bar(PersonId person, BodyId body, Role role, Obligation waiting, Set<BodyId> own) {
        var scope = new Scope(new ProvinceId(1), body, body, new Actor(person, new MembershipId(1), "某人", "某局"), Set.of(role));
        return SeparatedDuties.bar(scope, waiting, AUTHOR, own);
    }
}
