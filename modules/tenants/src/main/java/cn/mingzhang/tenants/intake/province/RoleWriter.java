package cn.mingzhang.tenants.intake.province;

import static cn.mingzhang.schema.Tables.TENANTS_MEMBERSHIP_ROLE;
import static cn.mingzhang.schema.Tables.TENANTS_ROLE_PROPOSAL;

import cn.mingzhang.audit.Act;
import cn.mingzhang.kernel.id.MembershipId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.RoleProposalId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The one way by which a file gives roles. While a province is founded there is nobody yet who could confirm them, and they
 * hold at once; afterwards they are proposals of whoever imports.
 */
final class RoleWriter {

    /** A role that a place is to have, and whose and where the place is. */
    record Given(MembershipId place, Role role, String person, String account, String body) {
    }

    private final DSLContext dsl;
    private final Ids ids;
    private final Clock clock;
    private final @Nullable Proposer proposer;

    /**
     * Writes roles.
     *
     * @param proposer null while the province is founded
     */
    RoleWriter(DSLContext dsl, Ids ids, Clock clock, @Nullable Proposer proposer) {
        this.dsl = dsl;
        this.ids = ids;
        this.clock = clock;
        this.proposer = proposer;
    }

    /** Writes them and says what of it stands in the trail. */
    List<Act> write(ProvinceId province, List<Given> roles) {
        return proposer == null ? grant(province, roles) : propose(province, roles, proposer);
    }

    private List<Act> grant(ProvinceId province, List<Given> roles) {
        var role = TENANTS_MEMBERSHIP_ROLE;
        Inserts.all(dsl, role, List.of(role.PROVINCE_ID, role.MEMBERSHIP_ID, role.ROLE, role.DUTY),
                roles.stream().map(each -> new Object[] {province, each.place(), each.role(), each.role().duty()}).toList());
        return roles.stream().map(each -> Told.role("grant", "membership", each.place(), each)).toList();
    }

    /** What waits for a place already is not proposed a second time. */
    private List<Act> propose(ProvinceId province, List<Given> roles, Proposer by) {
        var proposal = TENANTS_ROLE_PROPOSAL;
        long first = ids.block(Math.max(1, roles.size()));
        var now = clock.instant();
        var rows = new ArrayList<Object[]>();
        var acts = new ArrayList<Act>();
        for (var each : roles) {
            acts.add(Told.role("propose", "role_proposal", new RoleProposalId(first + rows.size()), each));
            rows.add(new Object[] {province, new RoleProposalId(first + rows.size()), each.place(), each.role(), each.role().duty(),
                each.role().name(), by.person(), now, by.intake()});
        }
        Inserts.missing(dsl, proposal, List.of(proposal.PROVINCE_ID, proposal.PROPOSAL_ID, proposal.MEMBERSHIP_ID, proposal.ROLE, proposal.DUTY,
                proposal.WAITING_ROLE, proposal.PROPOSED_BY, proposal.PROPOSED_AT, proposal.INTAKE_ID), rows);
        return acts;
    }
}
