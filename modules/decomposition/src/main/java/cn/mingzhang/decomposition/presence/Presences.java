package cn.mingzhang.decomposition.presence;

import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.tenants.PersonNames;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the people who cut one draft of each other. Each open window says every few seconds that it is still there; the database
 * keeps it, so that any replica can tell, and whoever was not heard of for {@value #SECONDS} seconds has left.
 */
@Service
public class Presences {

    static final int SECONDS = 16;
    private static final int LONGEST_KEY = 40;

    private final Drafts drafts;
    private final PresenceRepository presences;
    private final PersonNames people;
    private final Clock clock;

    Presences(Drafts drafts, PresenceRepository presences, PersonNames people, Clock clock) {
        this.drafts = drafts;
        this.presences = presences;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Says that the person is here, and asks who else is.
     *
     * @param window  any word of its own for each open window
     * @param task    where the person is
     * @param editing whether they are typing in it
     * @return the others, each once, who edits before who looks
     * @throws DomainException NOT_FOUND, FORBIDDEN, or STALE once the plan is handed down
     */
    @Transactional
    public List<Here> arrive(Scope scope, WorkPlanId id, String window, @Nullable TaskId task, boolean editing) {
        var plan = drafts.mine(scope, id);
        if (plan.state() != PlanState.DRAFT) {
            throw Drafts.stale(plan);
        }
        String key = window.length() <= LONGEST_KEY ? window : window.substring(0, LONGEST_KEY);
        var now = clock.instant();
        presences.note(scope, id, key, task, editing, now);
        var others = presences.findOthers(scope, id, now.minus(Duration.ofSeconds(SECONDS)));
        var names = people.of(scope.province(), others.stream().map(Here::person).toList());
        return others.stream().map(here -> new Here(here.person(), names.getOrDefault(here.person(), here.person().toString()), here.task(), here.editing()))
                .toList();
    }

    /** Forgets whoever has left. */
    int forget(ProvinceId province) {
        return presences.forget(province, clock.instant().minus(Duration.ofSeconds(SECONDS)));
    }
}
