package cn.mingzhang.tenants.people;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void oneLineOfDutyPerPerson() {
        assertThat(duty(null, Set.of(Role.REPORTER, Role.APPROVER))).isEmpty();
        assertThat(duty(null, Set.of(Role.REPORTER, Role.ADMIN))).containsExactly("two_duties");
        assertThat(duty(Duty.BUSINESS, Set.of(Role.SECURITY))).containsExactly("one_duty");
        assertThat(duty(Duty.SECURITY, Set.of(Role.SECURITY))).isEmpty();
        assertThat(duty(null, Set.of())).containsExactly("required");
    }

    @Test
    void aThirdPartyAssessesUntilADay() {
        assertThat(term(null, true, Set.of(Role.ASSESSOR))).containsExactly("third_party_until");
        assertThat(term(TODAY, true, Set.of(Role.ASSESSOR))).as("the last day counts").isEmpty();
        assertThat(term(TODAY.minusDays(1), false, Set.of(Role.OFFICE))).containsExactly("until_past");
        assertThat(term(TODAY, true, Set.of(Role.ASSESSOR, Role.OFFICE))).containsExactly("third_party_assesses");
        assertThat(term(null, false, Set.of(Role.OFFICE))).isEmpty();
    }

    @Test
    void anAccountIsWhatTheIdentityProviderTakes() {
        var faults = new ArrayList<Fault>();
        PeopleRules.person("Li Xiaoxi", " ", faults);
        assertThat(faults).extracting(Fault::code).containsExactly("account_form", "required");
    }

    private static List<String> duty(@Nullable Duty held, Set<Role> roles) {
        var faults = new ArrayList<Fault>();
        PeopleRules.duty(held, roles, "somebody", faults);
        return faults.stream().map(Fault::code).toList();
    }

    private static List<String> term(@Nullable LocalDate until, boolean thirdParty, Set<Role> roles) {
        var faults = new ArrayList<Fault>();
        PeopleRules.term(until, thirdParty, roles, TODAY, faults);
        return faults.stream().map(Fault::code).toList();
    }
}
