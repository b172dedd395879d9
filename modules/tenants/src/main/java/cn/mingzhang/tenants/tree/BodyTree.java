package cn.mingzhang.tenants.tree;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyView;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree under the reader's own body, one level at a time. */
@Service
@Transactional(readOnly = true)
public class BodyTree {

    private final TreeRepository repository;
    private final Bodies bodies;

    BodyTree(TreeRepository repository, Bodies bodies) {
        this.repository = repository;
        this.bodies = bodies;
    }

    /** Where the reader's tree begins. */
    public TreeRow root(Scope scope) {
        var body = bodies.get(scope, scope.body());
        return new TreeRow(body, repository.below(scope, body.id()).values().stream().mapToInt(Integer::intValue).sum());
    }

    /**
     * The bodies in reach directly below one: its divisions, then its bureaus.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    public Page<TreeRow> children(Scope scope, BodyId parent, PageRequest page) {
        bodies.get(scope, parent);
        return Page.of(repository.children(scope, parent, page), page.size(),
                row -> (row.body().level() == BodyLevel.DIVISION ? 0 : 1) + "~" + row.body().id());
    }

    /** A body in reach and what stands over it up to the reader's own body, the lowest first. */
    public List<BodyView> path(Scope scope, BodyId body) {
        var path = new ArrayList<BodyView>();
        path.add(bodies.get(scope, body));
        for (var at = path.getFirst(); at.parent() != null && !at.id().equals(scope.body()); at = path.getLast()) {
            path.add(bodies.get(scope, at.parent()));
        }
        return path;
    }
}
