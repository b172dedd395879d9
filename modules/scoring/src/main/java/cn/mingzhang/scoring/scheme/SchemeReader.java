package cn.mingzhang.scoring.scheme;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.scoring.Sight;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyFilter;
import cn.mingzhang.tenants.GroupView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads schemes together with their criteria and the words of their groups. */
@Component
public class SchemeReader {

    private static final PageRequest ONE = new PageRequest(1, null);

    private final SchemeRepository repository;
    private final Bodies bodies;

    SchemeReader(SchemeRepository repository, Bodies bodies) {
        this.repository = repository;
        this.bodies = bodies;
    }

    Page<SchemeView> find(Scope scope, @Nullable WorkPlanId plan, PageRequest page) {
        var rows = Page.of(repository.find(scope, plan, groupsInReach(scope), page), page.size(), row -> row.id().toString());
        return new Page<>(List.copyOf(views(scope, rows.items()).values()), rows.next());
    }

    /** One scheme in reach. */
    public SchemeView get(Scope scope, SchemeId id) {
        var row = repository.find(scope, id, groupsInReach(scope)).orElseThrow(DomainException::notFound);
        return views(scope, List.of(row)).values().iterator().next();
    }

    /** Schemes of assessments that the caller was already allowed to see. */
    public Map<SchemeId, SchemeView> ofAssessments(Scope scope, Collection<SchemeId> schemes) {
        return views(scope, repository.findByIds(scope, schemes));
    }

    Optional<GroupView> group(Scope scope, @Nullable String code) {
        return bodies.groups(scope.province()).stream().filter(group -> group.code().equals(code)).findFirst();
    }

    private List<GroupId> groupsInReach(Scope scope) {
        return bodies.groups(scope.province()).stream()
                .filter(group -> !bodies.find(scope, new BodyFilter(null, null, group.code(), null), ONE).items().isEmpty())
                .map(GroupView::id).toList();
    }

    private Map<SchemeId, SchemeView> views(Scope scope, List<SchemeRow> rows) {
        var criteria = repository.findCriteria(scope, rows.stream().map(SchemeRow::id).toList());
        var groups = bodies.groups(scope.province()).stream().collect(Collectors.toMap(GroupView::id, Function.identity()));
        var views = new LinkedHashMap<SchemeId, SchemeView>();
        for (var row : rows) {
            var group = groups.get(row.group());
            views.put(row.id(), new SchemeView(row.id(), row.issuer(), row.plan(), row.year(), group.code(), group.name(), row.title(),
                    Decimals.trim(row.weight()), Decimals.trim(row.fullMarks()), row.state(), row.version(),
                    criteria.getOrDefault(row.id(), List.of()), scope.has(Role.OFFICE) && Sight.inside(scope, row.issuer())));
        }
        return views;
    }
}
