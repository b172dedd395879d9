package cn.mingzhang.identity;

import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.web.Announcement;
import java.util.Collection;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who must confirm with a one-time password before acting: administration, security, audit and the operator. Keycloak does
 * not know our roles, so that Mingzhang asks it for the second level when such a duty is taken up, and believes only what
 * the token says of it (docs/decisions/2026-11-25-sign-in.md). A demonstration, whose passwords are printed in the
 * documentation, switches it off and says so on every page.
 */
@Component
class OneTimePasswords implements Announcement {

    /** The level of assurance that the realm gives to a one-time password besides the password. */
    static final int LEVEL = 2;

    private final boolean required;

    OneTimePasswords(@Value("${mingzhang.identity.one-time-passwords:true}") boolean required) {
        this.required = required;
    }

    /** Whether these roles may not be acted in before a one-time password was given. */
    boolean isLacking(Identity person, Collection<Role> roles) {
        return !isConfirmed(person) && roles.stream().anyMatch(role -> role.duty() != Duty.BUSINESS);
    }

    /** Whether a one-time password was given, or none is asked for here. */
    boolean isConfirmed(Identity person) {
        return !required || person.level() >= LEVEL;
    }

    @Override
    public Optional<String> current() {
        return required ? Optional.empty() : Optional.of("banner.no-one-time-passwords");
    }
}
