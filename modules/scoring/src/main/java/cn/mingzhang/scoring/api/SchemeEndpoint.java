package cn.mingzhang.scoring.api;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.scoring.scheme.Schemes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/schemes")
class SchemeEndpoint {

    private final Schemes schemes;

    SchemeEndpoint(Schemes schemes) {
        this.schemes = schemes;
    }

    @GetMapping
    Page<SchemeJson> list(Scope scope, @RequestParam(name = "plan_id", required = false) @Nullable WorkPlanId plan, PageRequest page) {
        return schemes.find(scope, plan, page).map(SchemeJson::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SchemeJson draft(Scope scope, @RequestBody SchemeJson.Draft draft) {
        return SchemeJson.of(schemes.draft(scope, draft.command()));
    }

    @GetMapping("/{id}")
    SchemeJson get(Scope scope, @PathVariable SchemeId id) {
        return SchemeJson.of(schemes.get(scope, id));
    }

    @PutMapping("/{id}")
    SchemeJson change(Scope scope, @PathVariable SchemeId id, @RequestBody SchemeJson.Draft draft) {
        return SchemeJson.of(schemes.change(scope, id, draft.version(), draft.command()));
    }

    @PostMapping("/{id}/publication")
    SchemeJson publish(Scope scope, @PathVariable SchemeId id, @RequestBody(required = false) SchemeJson.@Nullable Version body) {
        return SchemeJson.of(schemes.publish(scope, id, body == null ? null : body.version()));
    }
}
