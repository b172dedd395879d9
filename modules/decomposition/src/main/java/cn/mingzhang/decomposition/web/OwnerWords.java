package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.owner.OwnerNames;
import cn.mingzhang.decomposition.owner.PossibleOwners;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.BodyView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What owners are called on a form, and whom a name on a form means. */
@Component
class OwnerWords {

    private final PossibleOwners owners;
    private final Bodies bodies;
    private final MessageSource messages;

    OwnerWords(PossibleOwners owners, Bodies bodies, MessageSource messages) {
        this.owners = owners;
        this.bodies = bodies;
        this.messages = messages;
    }

    /** Names owners: a body by its present name, an audience by its label, an open one by the document's words. */
    Function<Owner, String> names(Scope scope, List<Owner> all, Locale locale) {
        var names = owners.names(scope, all);
        return owner -> {
            var audience = owner.audience();
            return audience != null ? label(audience, locale)
                    : owner.bodyId() == null ? owner.namedAs() : names.getOrDefault(owner.bodyId(), owner.namedAs());
        };
    }

    /** The owners that the rows of a form mean; a row as it was keeps its owner. */
    List<Owner> read(Scope scope, WorkPlanView plan, List<TaskForm.OwnerRow> rows, List<Owner> before, Locale locale) {
        var name = names(scope, before, locale);
        var read = new ArrayList<Owner>();
        for (var row : rows) {
            var part = TaskForm.word("owners", row.part(), Part::valueOf);
            var kept = before.stream().filter(owner -> name.apply(owner).equals(row.name())).findFirst();
            read.add(kept.map(owner -> new Owner(part, owner.bodyId(), owner.audience(), owner.namedAs()))
                    .orElseGet(() -> fresh(scope, plan, part, row.name(), locale)));
        }
        return read;
    }

    /** What to offer while somebody types. */
    List<String> offered(Scope scope, Locale locale) {
        var known = bodies.find(scope, BodyFilter.ALL, new PageRequest(Page.MAX_SIZE, null)).items().stream().map(BodyView::name);
        return Stream.concat(Arrays.stream(Audience.values()).map(audience -> label(audience, locale)), known).distinct().toList();
    }

    /** The same without audiences. */
    List<String> bodies(Scope scope) {
        return bodies.find(scope, BodyFilter.ALL, new PageRequest(Page.MAX_SIZE, null)).items().stream().map(BodyView::name).distinct().toList();
    }

    private Owner fresh(Scope scope, WorkPlanView plan, Part part, String name, Locale locale) {
        if (name.strip().length() > OwnerNames.LONGEST) {
            throw DomainException.invalid("owners", "too_long", OwnerNames.LONGEST);
        }
        return Arrays.stream(Audience.values()).filter(audience -> label(audience, locale).equals(name.strip())).findFirst()
                .map(audience -> new Owner(part, null, audience, name.strip()))
                .orElseGet(() -> owners.find(scope, plan, part, name));
    }

    private String label(Audience audience, Locale locale) {
        return String.valueOf(messages.getMessage("audience." + audience, null, audience.name(), locale));
    }
}
