package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.InvitePerson;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the forms of people and places send. */
record PersonForm(@Nullable Integer version, @Nullable String account, @Nullable String name, @Nullable Set<Role> roles, @Nullable String untilOn,
        @Nullable Boolean thirdParty, @Nullable String reason) {

    static final PersonForm EMPTY = new PersonForm(null, "", "", Set.of(), "", false, "");

    InvitePerson invitation(BodyId body) {
        return new InvitePerson(text(account), text(name), terms(body));
    }

    InvitePerson.Terms terms(BodyId body) {
        return new InvitePerson.Terms(body, wanted(), until(), external(), why());
    }

    Set<Role> wanted() {
        return roles == null ? Set.of() : roles;
    }

    boolean external() {
        return Boolean.TRUE.equals(thirdParty);
    }

    int seen() {
        return version == null ? 0 : version;
    }

    String called() {
        return text(name);
    }

    String why() {
        return text(reason);
    }

    /**
     * The last day, or null for none.
     *
     * @throws DomainException INVALID for anything but a date
     */
    @Nullable LocalDate until() {
        try {
            return untilOn == null || untilOn.isBlank() ? null : LocalDate.parse(untilOn.strip());
        } catch (DateTimeParseException notADate) {
            throw DomainException.invalid("until_on", "not_understood");
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
