package cn.mingzhang.progress.handover;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.tenants.OpenWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells tenants what is to be reported, approved and verified, and moves a leaver's drafts to whoever takes over. */
@Component
class OpenReports implements OpenWork {

    private final HandoverRepository repository;

    OpenReports(HandoverRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Waiting> ofBody(ProvinceId province, BodyId body) {
        return List.of(new Waiting("obligations", repository.owed(province, body, ObligationState.OPEN, ObligationState.RETURNED, ObligationState.SUBMITTED,
                ObligationState.APPROVED)), new Waiting("verifications", repository.toVerify(province, body)),
                new Waiting("ahead", repository.ahead(province, body)));
    }

    @Override
    public List<Waiting> ofPlace(ProvinceId province, PersonId person, BodyId body, Set<Role> roles) {
        var waiting = new ArrayList<Waiting>();
        if (roles.contains(Role.REPORTER)) {
            waiting.add(new Waiting("reports", repository.owed(province, body, ObligationState.OPEN, ObligationState.RETURNED)));
        }
        if (roles.contains(Role.APPROVER)) {
            waiting.add(new Waiting("approvals", repository.owed(province, body, ObligationState.SUBMITTED)));
        }
        if (roles.contains(Role.OFFICE)) {
            waiting.add(new Waiting("verifications", repository.toVerify(province, body)));
        }
        waiting.add(new Waiting("drafts", repository.drafts(province, body, person)));
        return waiting;
    }

    @Override
    public int handOver(ProvinceId province, BodyId body, PersonId from, PersonId to) {
        return repository.moveDrafts(province, body, from, to);
    }
}
