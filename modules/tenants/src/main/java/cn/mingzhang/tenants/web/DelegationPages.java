package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.tenants.Bodies;
import cn.mingzhang.tenants.administration.Delegations;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a superior's administrator lets those of a bureau below manage what lies under it. */
@Controller
class DelegationPages {

    private final Bodies bodies;
    private final Delegations delegations;
    private final FormFaults faults;

    DelegationPages(Bodies bodies, Delegations delegations, FormFaults faults) {
        this.bodies = bodies;
        this.delegations = delegations;
        this.faults = faults;
    }

    @PostMapping("/bodies/{id}/delegation")
    String grant(Scope scope, @PathVariable BodyId id, @RequestParam(defaultValue = "-1") int levels, @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes flash, Locale locale) {
        bodies.get(scope, id);
        try {
            delegations.grant(scope, id, levels, version, reason);
        } catch (DomainException refused) {
            faults.tell(refused, flash, locale);
        }
        return "redirect:/bodies/" + id;
    }
}
