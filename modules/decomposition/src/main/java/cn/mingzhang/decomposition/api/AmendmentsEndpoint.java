package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AmendmentId;
import cn.mingzhang.kernel.id.WorkPlanId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a published plan was changed in, lets the issuer's office change it, and bodies take note. */
@RestController
@RequestMapping("/api/v1")
class AmendmentsEndpoint {

    private final Amendments amendments;

    AmendmentsEndpoint(Amendments amendments) {
        this.amendments = amendments;
    }

    @GetMapping("/work-plans/{plan}/amendments")
    Page<AmendmentJson> list(Scope scope, @PathVariable WorkPlanId plan, PageRequest page) {
        return amendments.list(scope, plan, page).map(AmendmentJson::of);
    }

    @PostMapping("/work-plans/{plan}/amendments")
    @ResponseStatus(HttpStatus.CREATED)
    AmendmentJson amend(Scope scope, @PathVariable WorkPlanId plan, @RequestBody(required = false) AmendmentJson.@Nullable Act act) {
        amendments.plan(scope, plan);
        return AmendmentJson.of(amendments.amend(scope, (act == null ? AmendmentJson.Act.NONE : act).command(plan)));
    }

    @PostMapping("/amendments/{id}/receipt")
    AmendmentJson receive(Scope scope, @PathVariable AmendmentId id) {
        return AmendmentJson.of(amendments.receive(scope, id));
    }
}
