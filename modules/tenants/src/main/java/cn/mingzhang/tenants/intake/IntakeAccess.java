package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.tenants.ProvinceAdmins;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may bring a province in, and what they leave in the trail. */
@Component
class IntakeAccess {

    private final IntakeRepository intakes;
    private final ProvinceAdmins admins;
    private final IntakeStart.Acts acts;

    IntakeAccess(IntakeRepository intakes, ProvinceAdmins admins, IntakeStart.Acts acts) {
        this.intakes = intakes;
        this.admins = admins;
        this.acts = acts;
    }

    private boolean may(Importer who) {
        return who.scope() == null || admins.contain(who.scope());
    }

    void require(Importer who) {
        if (!may(who)) {
            throw DomainException.forbidden();
        }
    }

    /** One of the province; for whoever may not, there is none. */
    IntakeView get(Importer who, IntakeId id) {
        if (!may(who)) {
            throw DomainException.notFound();
        }
        // the operator sees what the operator brought, never what a province does by itself
        return intakes.find(who.province(), id).filter(intake -> !who.isOperator() || intake.founding()).orElseThrow(DomainException::notFound);
    }

    void record(Importer who, String action, IntakeId id, Map<String, ?> detail) {
        acts.record(who, action, id, detail);
    }

    Instant now() {
        return acts.clock().instant();
    }

    @Transactional
    <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
