package cn.mingzhang.decomposition.owner;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.BodyDirectory;
import cn.mingzhang.tenants.BodyDirectory.Proposal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may owe the tasks of a plan: the issuer, what stands below it, and the audiences its documents name. */
@Service
@Transactional(readOnly = true)
public class PossibleOwners {

    static final int PROPOSALS = 3;

    private final Bodies bodies;
    private final AudienceRepository audiences;

    PossibleOwners(Bodies bodies, AudienceRepository audiences) {
        this.bodies = bodies;
        this.audiences = audiences;
    }

    /** The owner that a name means, open where nobody is known by it. */
    public Owner find(Scope scope, WorkPlanView plan, Part part, String name) {
        return new OwnerNames(directory(scope, plan)::exact).owner(part, name.strip());
    }

    /** The same for many names, by the names as they are now. */
    public OwnerFinder finder(Scope scope, WorkPlanView plan) {
        return new OwnerFinder(directory(scope, plan));
    }

    /** For each name that nobody is known by: up to three bodies that may be meant, the likeliest first. */
    public Map<String, List<Proposal>> proposals(Scope scope, WorkPlanView plan, Collection<String> names) {
        var proposals = new HashMap<String, List<Proposal>>();
        if (!names.isEmpty()) {
            var directory = directory(scope, plan);
            names.forEach(name -> proposals.computeIfAbsent(name, _ -> directory.similar(name, PROPOSALS)));
        }
        return proposals;
    }

    /** Present names of the bodies among the owners. */
    public Map<BodyId, String> names(Scope scope, Collection<Owner> owners) {
        return bodies.names(scope.province(), owners.stream().map(Owner::bodyId).filter(Objects::nonNull).distinct().toList());
    }

    /** How many bodies those audiences of the plan's issuer have that are among the owners. */
    public Map<Audience, Integer> sizes(Scope scope, WorkPlanView plan, Collection<Owner> owners) {
        var sizes = new EnumMap<Audience, Integer>(Audience.class);
        owners.stream().map(Owner::audience).filter(Objects::nonNull).distinct()
                .forEach(audience -> sizes.put(audience, audiences.count(scope.province(), plan.issuerId(), audience)));
        return sizes;
    }

    /** How many bodies each audience of the plan's issuer has. */
    public Map<Audience, Integer> sizes(Scope scope, WorkPlanView plan) {
        var sizes = new EnumMap<Audience, Integer>(Audience.class);
        for (var audience : Audience.values()) {
            sizes.put(audience, audiences.count(scope.province(), plan.issuerId(), audience));
        }
        return sizes;
    }

    private BodyDirectory directory(Scope scope, WorkPlanView plan) {
        return bodies.directory(scope.province(), plan.issuerId());
    }
}
