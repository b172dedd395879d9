package cn.mingzhang.decomposition;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Annual documents and their outline: a draft exists for its issuer, a published plan for everybody below. */
@Service
public class WorkPlans {

    private final PlanRepository plans;

    WorkPlans(PlanRepository plans) {
        this.plans = plans;
    }

    /** The plans in reach, the newest year first. */
    @Transactional(readOnly = true)
    public Page<WorkPlanView> list(Scope scope, PageRequest page) {
        PlanReach.require(scope);
        return Page.of(plans.findPage(scope, page), page.size(), plan -> plan.year() + "~" + plan.id());
    }

    /** One plan in reach. */
    @Transactional(readOnly = true)
    public WorkPlanView view(Scope scope, WorkPlanId plan) {
        return plans.find(scope, plan).orElseThrow(DomainException::notFound);
    }

    /** Its outline in document order. */
    @Transactional(readOnly = true)
    public List<WorkPointView> points(Scope scope, WorkPlanId plan) {
        return plans.findPoints(scope.province(), view(scope, plan).id());
    }
}
