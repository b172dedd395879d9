package cn.mingzhang.tenants.api;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.Duty;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.PersonCard;
import cn.mingzhang.tenants.people.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as ADMIN and SECURITY see them. */
record PersonJson(PersonId id, String account, String name, Duty duty, String state, boolean joined, int version, List<PlaceJson> memberships,
        int elsewhere) {

    /** A person's place in a body. */
    record PlaceJson(MembershipId id, BodyId bodyId, String bodyName, List<Role> roles, List<Role> proposed, @Nullable LocalDate untilOn,
            boolean thirdParty, String state, int version) {

        static PlaceJson of(Place place) {
            return new PlaceJson(place.id(), place.body(), place.bodyName(), place.roles(), place.waiting(), place.untilOn(), place.thirdParty(),
                    place.state(), place.version());
        }
    }

    static PersonJson of(PersonCard person) {
        return new PersonJson(person.id(), person.account(), person.name(), person.duty(), person.state(), person.joined(), person.version(),
                person.places().stream().map(PlaceJson::of).toList(), person.elsewhere());
    }
}
