package cn.mingzhang.tenants.api;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.api.RoleProposalsEndpoint.DecisionJson;
import cn.mingzhang.tenants.people.ImportDecision;
import cn.mingzhang.tenants.people.ImportedProposals;
import cn.mingzhang.tenants.people.ImportedRoles;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets SECURITY's client decide on all roles of an import at once. */
@RestController
class ImportedProposalsEndpoint {

    /** How many of a role wait. */
    record RoleCountJson(Role role, int count) {
    }

    /** An import whose roles wait. */
    record ImportedRolesJson(IntakeId id, String fileName, String proposedBy, boolean running, int waiting, List<RoleCountJson> roles, int version) {

        static ImportedRolesJson of(ImportedRoles imported) {
            return new ImportedRolesJson(imported.id(), imported.fileName(), imported.proposedBy(), imported.running(), imported.waiting(),
                    imported.roles().entrySet().stream().map(each -> new RoleCountJson(each.getKey(), each.getValue())).toList(), imported.version());
        }
    }

    private final ImportedProposals proposals;

    ImportedProposalsEndpoint(ImportedProposals proposals) {
        this.proposals = proposals;
    }

    @GetMapping("/api/v1/role-proposals/imports")
    Page<ImportedRolesJson> list(Scope scope) {
        return new Page<>(proposals.waiting(scope).stream().map(ImportedRolesJson::of).toList(), null);
    }

    @PostMapping("/api/v1/role-proposals/imports/{id}/confirmation")
    ImportDecision confirm(Scope scope, @PathVariable IntakeId id, @RequestBody DecisionJson body) {
        return proposals.confirm(scope, id, body.seen());
    }

    @PostMapping("/api/v1/role-proposals/imports/{id}/rejection")
    ImportDecision reject(Scope scope, @PathVariable IntakeId id, @RequestBody DecisionJson body) {
        return proposals.reject(scope, id, body.seen(), body.reason() == null ? "" : body.reason());
    }
}
