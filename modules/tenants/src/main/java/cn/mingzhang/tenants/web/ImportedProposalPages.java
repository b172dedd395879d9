package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.tenants.people.ImportDecision;
import cn.mingzhang.tenants.people.ImportedProposals;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** SECURITY's decisions on all roles of an import, from the cards above the queue. */
@Controller
class ImportedProposalPages {

    private final ImportedProposals proposals;
    private final FormFaults faults;

    ImportedProposalPages(ImportedProposals proposals, FormFaults faults) {
        this.proposals = proposals;
        this.faults = faults;
    }

    @PostMapping("/role-proposals/imports/{id}/confirmation")
    String confirm(Scope scope, @PathVariable IntakeId id, @RequestParam(defaultValue = "0") int version, RedirectAttributes flash, Locale locale) {
        return decided(() -> proposals.confirm(scope, id, version), flash, locale);
    }

    @PostMapping("/role-proposals/imports/{id}/rejection")
    String reject(Scope scope, @PathVariable IntakeId id, @RequestParam(defaultValue = "0") int version, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash, Locale locale) {
        return decided(() -> proposals.reject(scope, id, version, reason), flash, locale);
    }

    private String decided(Supplier<ImportDecision> decision, RedirectAttributes flash, Locale locale) {
        try {
            var done = decision.get();
            flash.addFlashAttribute("decided", done.decided());
            flash.addFlashAttribute("left", done.left());
        } catch (DomainException refused) {
            faults.tell(refused, flash, locale);
        }
        return "redirect:/role-proposals";
    }
}
