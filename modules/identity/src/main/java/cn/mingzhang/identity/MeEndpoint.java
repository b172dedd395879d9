package cn.mingzhang.identity;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.MembershipView;
import cn.mingzhang.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a client who it is and where it may act. */
@RestController
class MeEndpoint {

    /** The signed-in person. */
    record MeJson(String subject, String name, List<MembershipJson> memberships) {
    }

    /** One place to act in. */
    record MembershipJson(MembershipId id, BodyJson body, List<Role> roles) {

        static MembershipJson of(MembershipView place) {
            return new MembershipJson(place.id(), new BodyJson(place.body(), place.bodyName(), place.level()),
                    place.roles().stream().sorted().toList());
        }
    }

    /** The body of a membership. */
    record BodyJson(BodyId id, String name, BodyLevel level) {
    }

    private final People people;

    MeEndpoint(People people) {
        this.people = people;
    }

    @GetMapping("/api/v1/me")
    MeJson me(SignedIn person, HttpServletRequest request) {
        return new MeJson(person.subject(), person.name(), people.memberships(request).stream().map(MembershipJson::of).toList());
    }
}
