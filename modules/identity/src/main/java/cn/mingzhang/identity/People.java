package cn.mingzhang.identity;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.MembershipView;
import cn.mingzhang.tenants.MembershipsAcrossProvinces;
import cn.mingzhang.tenants.province.Operators;
import cn.mingzhang.web.SignedIn;
import cn.mingzhang.web.SignedInSource;
import cn.mingzhang.web.StepUpRequired;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Turns the signed-in person into the scope they act in, once per request. Memberships are read anew each time, so that
 * a role taken away is out at once for pages and bearer tokens alike.
 */
@Component
class People implements SignedInSource {

    /** Session attribute with the membership chosen on a page. */
    static final String CHOSEN = "mingzhang.membership";
    private static final String HEADER = "Mingzhang-Membership";
    private static final String KNOWN = People.class.getName();

    private record Known(Identity identity, List<MembershipView> memberships) {
    }

    private final MembershipsAcrossProvinces memberships;
    private final OneTimePasswords oneTimePasswords;
    private final Operators operators;
    private final MessageSource messages;

    People(MembershipsAcrossProvinces memberships, OneTimePasswords oneTimePasswords, Operators operators, MessageSource messages) {
        this.memberships = memberships;
        this.oneTimePasswords = oneTimePasswords;
        this.operators = operators;
        this.messages = messages;
    }

    @Override
    public Optional<SignedIn> signedIn(HttpServletRequest request) {
        return known(request).map(known -> {
            var current = chosen(request, known);
            return new SignedIn(known.identity().subject(), known.identity().name(),
                    known.memberships().stream().map(place -> choice(place, place.equals(current))).toList(),
                    current == null || oneTimePasswords.isLacking(known.identity(), current.roles()) ? null : current.scope(),
                    current != null && current.suspended(), oneTimePasswords.isConfirmed(known.identity()),
                    operators.contains(known.identity().subject()));
        });
    }

    @Override
    public Scope scope(HttpServletRequest request) {
        var known = known(request).orElseThrow(DomainException::forbidden);
        if (known.memberships().isEmpty()) {
            throw new DomainException(DomainException.Kind.FORBIDDEN, "no_membership");
        }
        var chosen = chosen(request, known);
        if (chosen == null) {
            throw DomainException.choose("membership_required", Map.of("memberships", known.memberships().stream()
                    .map(place -> Map.of("id", place.id().toString(), "body", place.bodyName(),
                            "roles", place.roles().stream().sorted().toList())).toList()));
        }
        if (oneTimePasswords.isLacking(known.identity(), chosen.roles())) {
            throw new StepUpRequired();
        }
        return chosen.scope();
    }

    private @Nullable MembershipView chosen(HttpServletRequest request, Known known) {
        String header = request.getHeader(HEADER);
        if (header != null) {
            return find(known, header).orElseThrow(DomainException::forbidden);
        }
        if (known.memberships().size() == 1) {
            return known.memberships().getFirst();
        }
        if (isApi(request) || known.memberships().isEmpty()) {
            return null;
        }
        var session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(CHOSEN);
        return Optional.ofNullable(kept).flatMap(id -> find(known, id.toString())).orElse(known.memberships().getFirst());
    }

    private static Optional<MembershipView> find(Known known, String id) {
        return known.memberships().stream().filter(place -> place.id().toString().equals(id)).findFirst();
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private Optional<Known> known(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Known known) {
            return Optional.of(known);
        }
        var identity = Identity.of(SecurityContextHolder.getContext().getAuthentication());
        return identity.map(person -> {
            var known = new Known(person, places(person));
            request.setAttribute(KNOWN, known);
            return known;
        });
    }

    private List<MembershipView> places(Identity person) {
        if (operators.contains(person.subject())) {
            return List.of();
        }
        if (person.client() != null) {
            return memberships.findOfClientAcrossProvinces(person.client());
        }
        var places = memberships.findOfSubjectAcrossProvinces(person.subject(), person.organizations());
        if (!places.isEmpty()) {
            return places;
        }
        memberships.linkAccountAcrossProvinces(person.subject(), person.account(), person.organizations());
        return memberships.findOfSubjectAcrossProvinces(person.subject(), person.organizations());
    }

    private SignedIn.Choice choice(MembershipView place, boolean current) {
        var locale = LocaleContextHolder.getLocale();
        var roles = place.roles().stream().sorted().map(Role::name).toList();
        String words = String.join(messages.getMessage("list.and", null, locale), roles.stream().map(role -> messages.getMessage("role." + role, null, role, locale)).toList());
        return new SignedIn.Choice(place.id().toString(), place.bodyName() + " · " + words, place.bodyName(), roles, current);
    }

    /** The memberships of the signed-in person, for /me. */
    List<MembershipView> memberships(HttpServletRequest request) {
        return known(request).map(Known::memberships).orElse(List.of());
    }
}
