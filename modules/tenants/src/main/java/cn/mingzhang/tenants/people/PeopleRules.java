package cn.mingzhang.tenants.people;

import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.AccountForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds for people, places and roles; pure. */
final class PeopleRules {

    private static final int TEXT = 100;
    private static final int REASON = 500;

    private PeopleRules() {
    }

    static void person(String account, String name, List<Fault> faults) {
        if (!AccountForm.fits(account)) {
            faults.add(Fault.of("account", account.isBlank() ? "required" : "account_form"));
        }
        name(name, faults);
    }

    static void name(String name, List<Fault> faults) {
        if (name.isBlank() || name.strip().length() > TEXT) {
            faults.add(name.isBlank() ? Fault.of("name", "required") : Fault.of("name", "too_long", TEXT));
        }
    }

    static void reason(String reason, List<Fault> faults) {
        if (reason.isBlank() || reason.strip().length() > REASON) {
            faults.add(reason.isBlank() ? Fault.of("reason", "required") : Fault.of("reason", "too_long", REASON));
        }
    }

    /** A last day lies ahead; third parties have one, and assess. */
    static void term(@Nullable LocalDate until, boolean thirdParty, Set<Role> roles, LocalDate today, List<Fault> faults) {
        if (until == null && thirdParty) {
            faults.add(Fault.of("until_on", "third_party_until"));
        } else if (until != null && until.isBefore(today)) {
            faults.add(Fault.of("until_on", "until_past"));
        }
        if (thirdParty && !roles.equals(Set.of(Role.ASSESSOR))) {
            faults.add(Fault.of("roles", "third_party_assesses"));
        }
    }

    /** Whether a term gives a place more than it had: a later last day, none any more, or more than a third party's part. */
    static boolean widens(Place place, @Nullable LocalDate until, boolean thirdParty) {
        boolean longer = place.untilOn() != null && (until == null || until.isAfter(place.untilOn()));
        return longer || place.thirdParty() && !thirdParty;
    }

    /**
     * One line of duty per person and province (三员分立), said in words before the key of the table refuses it.
     *
     * @param held the person's line of duty, or null for somebody new
     */
    static void duty(@Nullable Duty held, Set<Role> roles, String account, List<Fault> faults) {
        if (roles.isEmpty()) {
            faults.add(Fault.of("roles", "required"));
        } else if (roles.stream().map(Role::duty).distinct().count() > 1) {
            faults.add(Fault.of("roles", "two_duties", account));
        } else if (held != null && roles.stream().anyMatch(role -> role.duty() != held)) {
            faults.add(Fault.of("roles", "one_duty", account));
        }
    }
}
