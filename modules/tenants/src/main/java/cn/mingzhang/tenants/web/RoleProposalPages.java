package cn.mingzhang.tenants.web;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.RoleProposalId;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.people.ImportedProposals;
import cn.mingzhang.tenants.people.RoleProposal;
import cn.mingzhang.tenants.people.RoleProposals;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** SECURITY's queue of proposed roles, one by one or many at once; ADMIN sees what became of them. */
@Controller
class RoleProposalPages {

    /**
     * What became of one of the chosen.
     *
     * @param text null when it was done
     */
    record Result(RoleProposal proposal, @Nullable String text) {
    }

    private final RoleProposals proposals;
    private final ImportedProposals imported;
    private final FormFaults faults;

    RoleProposalPages(RoleProposals proposals, ImportedProposals imported, FormFaults faults) {
        this.proposals = proposals;
        this.imported = imported;
        this.faults = faults;
    }

    @GetMapping("/role-proposals")
    String list(Scope scope, @RequestParam(required = false) @Nullable ProposalState state, PageRequest page, Model model) {
        return list(scope, state == null ? ProposalState.PROPOSED : state, page, model, List.of());
    }

    private String list(Scope scope, ProposalState state, PageRequest page, Model model, List<Result> results) {
        var found = proposals.find(scope, state, page);
        model.addAttribute("proposals", found.items());
        model.addAttribute("next", found.next() == null ? null : "/role-proposals?state=" + state + "&cursor=" + found.next());
        model.addAttribute("state", state);
        model.addAttribute("states", ProposalState.values());
        model.addAttribute("security", scope.has(Role.SECURITY));
        model.addAttribute("results", results);
        model.addAttribute("imports", state == ProposalState.PROPOSED ? imported.waiting(scope) : List.of());
        return "tenants/role-proposals";
    }

    /** Each of the chosen ({@code id~version}) is decided by itself: one that cannot be leaves the others alone. */
    @PostMapping("/role-proposals")
    String many(Scope scope, @RequestParam(name = "each", required = false) @Nullable List<String> chosen,
            @RequestParam(defaultValue = "confirm") String verdict, @RequestParam(defaultValue = "") String reason, Locale locale, Model model) {
        scope.require(Role.SECURITY);
        var results = new ArrayList<Result>();
        for (String each : chosen == null ? List.<String>of() : chosen) {
            results.add(decide(scope, Chosen.of(each), verdict.equals("reject"), reason, locale));
        }
        return list(scope, ProposalState.PROPOSED, PageRequest.FIRST, model, results);
    }

    private record Chosen(RoleProposalId id, int version) {

        /** As the form writes it: id~version. */
        static Chosen of(String each) {
            return Objects.requireNonNull(new PageRequest(1, each).afterBoth((id, version) -> new Chosen(RoleProposalId.parse(id), Integer.parseInt(version))));
        }
    }

    private Result decide(Scope scope, Chosen each, boolean reject, String reason, Locale locale) {
        var proposal = proposals.get(scope, each.id());
        try {
            return new Result(reject ? proposals.reject(scope, each.id(), each.version(), reason) : proposals.confirm(scope, each.id(), each.version()), null);
        } catch (DomainException refused) {
            return new Result(proposal, faults.words(refused, locale));
        }
    }

    @PostMapping("/role-proposals/{id}/withdrawal")
    String withdraw(Scope scope, @PathVariable RoleProposalId id, @RequestParam(defaultValue = "0") int version, RedirectAttributes flash, Locale locale) {
        var proposal = proposals.get(scope, id);
        try {
            proposals.withdraw(scope, id, version);
        } catch (DomainException refused) {
            faults.tell(refused, flash, locale);
        }
        return "redirect:/people/" + proposal.person();
    }
}
