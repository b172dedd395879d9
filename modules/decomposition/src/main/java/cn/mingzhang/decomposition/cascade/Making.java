package cn.mingzhang.decomposition.cascade;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.Outline;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.FirstCut;
import cn.mingzhang.decomposition.task.Sections;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.tenants.Bodies;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The hands of {@link Cascades}: begins a bureau's draft and puts received tasks into it, in the caller's transaction. */
@Component
class Making {

    private static final int TITLE = 300;

    private final Drafts drafts;
    private final FirstCut cut;
    private final Bodies bodies;
    private final Trail trail;
    private final Clock clock;

    Making(Drafts drafts, FirstCut cut, Bodies bodies, Trail trail, Clock clock) {
        this.drafts = drafts;
        this.cut = cut;
        this.bodies = bodies;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps others of the bureau from beginning a draft meanwhile. */
    void lock(Scope scope, WorkPlanId received) {
        drafts.lock(scope, received);
    }

    /**
     * @param draft  null to begin one
     * @param outline of the plan that was received
     */
    WorkPlanView extend(Scope scope, WorkPlanView received, @Nullable WorkPlanView draft, List<TaskView> tasks, Outline outline) {
        var into = draft != null ? draft : drafts.beginPart(scope, received, title(scope, received), clock.instant());
        if (!tasks.isEmpty()) {
            var parts = new PartDrafting(tasks, new Sections(outline));
            cut.append(scope, into, drafts.extend(scope, into, parts.text(), parts.points()), parts.tasks());
        }
        if (draft == null || !tasks.isEmpty()) {
            trail.record(scope, "cascade", "work_plan", into.id(), Map.of("parent_plan_id", received.id().toString(),
                    "tasks", tasks.stream().map(task -> task.id().toString()).toList()));
        }
        return into;
    }

    private String title(Scope scope, WorkPlanView received) {
        String name = bodies.names(scope.province(), List.of(scope.tenant())).getOrDefault(scope.tenant(), "");
        String title = name + "《" + received.title() + "》任务分解";
        return title.length() <= TITLE ? title : title.substring(0, TITLE);
    }
}
