package cn.mingzhang.progress.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.Actor;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Duties;
import cn.mingzhang.progress.obligation.Obligation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerLimitsTest {

    private static final PersonId WHO_ASKED = new PersonId(50);
    private static final PersonId SOMEBODY = new PersonId(60);
    private static final Obligation OWED = Duties.awaitingCity().obligation();

    @Test
    void nobodyAnswersWhatTheyAsked() {
        assertThat(bar(WHO_ASKED, Duties.CITY, Set.of(Duties.CITY))).contains("own_submission");
        assertThat(bar(SOMEBODY, Duties.CITY, Set.of(Duties.CITY))).isEmpty();
    }

    @Test
    void nobodyAnswersAnotherBodyOfTheirs() {
        assertThat(bar(SOMEBODY, Duties.CITY, Set.of(Duties.CITY, Duties.COUNTY))).contains("own_body");
    }

    @Test
    void anOfficeAnswersWhatAnotherPersonOfItAsked() {
        assertThat(bar(SOMEBODY, Duties.COUNTY, Set.of(Duties.COUNTY))).isEmpty();
    }

    @Test
    void aDateLiesAheadLaterThanTheOneInForceAndNotBeyondWhatIsOwedAbove() {
        var due = OWED.dueOn();
        assertThat(granted(due.plusDays(10), due.plusDays(10))).isEmpty();
        assertThat(granted(due.plusDays(11), due.plusDays(10))).containsExactly("due_beyond_parent");
        assertThat(granted(due.plusYears(1), null)).isEmpty();
        assertThat(granted(due.plusYears(1).plusDays(1), null)).containsExactly("extension_not_later");
        assertThat(granted(due, null)).containsExactly("extension_not_later");
        assertThat(RequestRules.grantedFaults(OWED, due.plusDays(5), null, due.plusDays(6))).extracting(Fault::code).containsExactly("due_past");
    }

    private static List<String> granted(LocalDate due, @Nullable LocalDate above) {
        return RequestRules.grantedFaults(OWED, due, above, OWED.dueOn()).stream().map(Fault::code).toList();
    }

    private static Optional<String> bar(PersonId person, BodyId body, Set<BodyId> own) {
        var scope = new Scope(new ProvinceId(1), body, body, new Actor(person, new MembershipId(1), "某人", ""), Set.of(Role.OFFICE));
        return AnswerLimits.bar(scope, OWED, WHO_ASKED, own);
    }
}
