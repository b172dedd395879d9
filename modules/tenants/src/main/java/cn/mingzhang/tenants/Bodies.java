package cn.mingzhang.tenants;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.GroupId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Line;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tree of one province: who stands where, under whom, under which names. */
@Service
@Transactional(readOnly = true)
public class Bodies {

    private final BodyRepository repository;

    Bodies(BodyRepository repository) {
        this.repository = repository;
    }

    /** Bodies in reach, by id. */
    public Page<BodyView> find(Scope scope, BodyFilter filter, PageRequest page) {
        return Page.of(repository.find(scope, filter, page), page.size(), body -> body.id().toString());
    }

    /**
     * One body in reach.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    public BodyView get(Scope scope, BodyId body) {
        return repository.find(scope, body).orElseThrow(DomainException::notFound);
    }

    /** Whether a body is in reach. */
    public boolean reaches(Scope scope, BodyId body) {
        return repository.find(scope, body).isPresent();
    }

    /** Names of bodies of the province, for texts that mention them; unknown ids are left out. */
    public Map<BodyId, String> names(ProvinceId province, Collection<BodyId> bodies) {
        return bodies.isEmpty() ? Map.of() : repository.names(province, bodies);
    }

    /** Views of bodies of the province by id, whatever the reach: for callers that decided already that these may be shown. */
    public Map<BodyId, BodyView> views(ProvinceId province, Collection<BodyId> bodies) {
        return bodies.isEmpty() ? Map.of() : repository.views(province, bodies);
    }

    /** All names, aliases and former names under which a document of this issuer may mention a body at or below it. */
    public BodyDirectory directory(ProvinceId province, BodyId issuer) {
        return new BodyDirectory(repository.namesBelow(province, issuer), repository.formerNamesBelow(province, issuer));
    }

    /** Each body's superior on one line. */
    public Map<BodyId, BodyId> superiors(ProvinceId province, Line line) {
        return repository.superiors(province, line);
    }

    /** Whether a body stands at or below another, on any line. */
    public boolean isAtOrBelow(ProvinceId province, BodyId body, BodyId ancestor) {
        return repository.isAtOrBelow(province, body, ancestor);
    }

    /** Names and aliases of one body in reach. */
    public List<String> aliases(Scope scope, BodyId body) {
        return repository.aliases(scope, get(scope, body).id());
    }

    /** The assessment groups of the province. */
    public List<GroupView> groups(ProvinceId province) {
        return repository.groups(province);
    }

    /**
     * One assessment group by its code.
     *
     * @throws DomainException INVALID at {@code group} when there is none
     */
    public GroupView group(ProvinceId province, String code) {
        return groups(province).stream().filter(group -> group.code().equals(code)).findFirst()
                .orElseThrow(() -> DomainException.invalid("group", "unknown_group", code));
    }

    /** The active bodies of a group at or below a body, by name order of their codes. */
    public List<BodyView> inGroup(ProvinceId province, BodyId top, GroupId group) {
        return repository.inGroup(province, top, group);
    }
}
