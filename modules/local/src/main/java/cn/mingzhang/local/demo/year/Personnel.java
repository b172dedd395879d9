package cn.mingzhang.local.demo.year;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.RoleProposalId;
import cn.mingzhang.kernel.word.ProposalState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.local.demo.content.BodyRow;
import cn.mingzhang.tenants.administration.Delegations;
import cn.mingzhang.tenants.people.Invitations;
import cn.mingzhang.tenants.people.InvitePerson;
import cn.mingzhang.tenants.people.RoleProposals;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the administrators do in the year: a city receives its counties to manage, people are invited, and some roles have been
 * confirmed or refused while others still wait for the security officer.
 */
final class Personnel {

    private static final LocalDate DELEGATED = LocalDate.of(2026, 3, 5);
    private static final LocalDate END_OF_YEAR = LocalDate.of(2026, 12, 31);
    private static final LocalDateTime FIRST_INVITED = LocalDateTime.of(2026, 11, 9, 9, 20);
    private static final LocalDateTime DECIDED = LocalDateTime.of(2026, 11, 11, 14, 40);
    private static final LocalDateTime LAST_INVITED = LocalDateTime.of(2026, 11, 18, 10, 10);

    /** The doors of administrators and security officers. */
    record Desks(Delegations delegations, Invitations invitations, RoleProposals proposals) {
    }

    private final Desks desks;
    private final Founding province;
    private final YearFrame frame;

    Personnel(Desks desks, Founding province, YearFrame frame) {
        this.desks = desks;
        this.province = province;
        this.frame = frame;
    }

    /** What happens up to today; nothing in a province without administrators. */
    List<Happening> acts() {
        String root = province.content().root().code();
        if (!province.cast().has(Role.ADMIN, root) || !province.cast().has(Role.SECURITY, root)) {
            return List.of();
        }
        var admin = province.cast().as(Role.ADMIN, root);
        var all = new ArrayList<Happening>();
        all.add(new Happening(DELEGATED.atTime(10, 0), () -> desks.delegations().grant(admin, first("CITY"), 1, 0, "县级机构和人员由市局就近管理")));
        all.add(new Happening(FIRST_INVITED, () -> {
            invite(admin, "luo-ziheng", "罗子衡", first("DIVISION"), Role.REPORTER, null, "原联络员抽调专班，增补一名");
            invite(admin, "su-wanqing", "苏婉清", province.id(root), Role.OFFICE, null, "政务公开办公室新进人员");
        }));
        all.add(new Happening(DECIDED, this::decide));
        all.add(new Happening(LAST_INVITED, () -> {
            invite(admin, "tang-yutong", "唐雨桐", province.id(root), Role.ASSESSOR, END_OF_YEAR, "年度第三方评估");
            invite(admin, "he-siyuan", "何思远", province.id(root), Role.ASSESSOR, END_OF_YEAR, "年度第三方评估");
            invite(admin, "peng-ruochu", "彭若初", first("COUNTY"), Role.REPORTER, null, "县局联络员轮岗");
        }));
        return all.stream().filter(each -> !each.at().isAfter(frame.now())).toList();
    }

    private BodyId first(String level) {
        return province.id(province.content().bodies().stream().filter(body -> body.level().equals(level)).map(BodyRow::code).findFirst().orElseThrow());
    }

    private void invite(Scope admin, String account, String name, BodyId body, Role role, @Nullable LocalDate until, String reason) {
        desks.invitations().invite(admin, new InvitePerson(account, name, new InvitePerson.Terms(body, Set.of(role), until, until != null, reason)));
    }

    /** The security officer confirms the liaison and refuses what has no order of appointment. */
    private void decide() {
        var security = province.cast().as(Role.SECURITY, province.content().root().code());
        for (var proposal : desks.proposals().find(security, ProposalState.PROPOSED, PageRequest.FIRST).items()) {
            RoleProposalId id = proposal.id();
            if (proposal.role() == Role.REPORTER) {
                desks.proposals().confirm(security, id, proposal.version());
            } else {
                desks.proposals().reject(security, id, proposal.version(), "尚未收到任职文件，请补充后再提");
            }
        }
    }
}
