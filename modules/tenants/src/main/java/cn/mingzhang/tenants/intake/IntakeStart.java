package cn.mingzhang.tenants.intake;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.intake.table.TableRow;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes rows in and has them checked, each in a transaction of its own: rows that were read are not lost when the check is. */
@Component
class IntakeStart {

    private final IntakeRepository intakes;
    private final IntakeRows rows;
    private final IntakeChecks checks;
    private final Acts acts;

    IntakeStart(IntakeRepository intakes, IntakeRows rows, IntakeChecks checks, Acts acts) {
        this.intakes = intakes;
        this.rows = rows;
        this.checks = checks;
        this.acts = acts;
    }

    /** Numbers, time and trail. */
    @Component
    static class Acts {
        private final Ids ids;
        private final Clock clock;
        private final Trail trail;

        Acts(Ids ids, Clock clock, Trail trail) {
            this.ids = ids;
            this.clock = clock;
            this.trail = trail;
        }

        /** Writes down an act of whoever brings the province in. */
        void record(Importer who, String action, IntakeId id, Map<String, ?> detail) {
            if (who.scope() == null) {
                trail.recordSystem(who.province(), action, "intake", id, detail);
            } else {
                trail.record(who.scope(), action, "intake", id, detail);
            }
        }

        Clock clock() {
            return clock;
        }
    }

    @Transactional
    IntakeId take(Importer who, String fileName, List<TableRow> read) {
        if (who.isOperator() && intakes.isFounded(who.province())) {
            throw new DomainException(DomainException.Kind.CONFLICT, "province_founded");
        }
        var id = new IntakeId(acts.ids.next());
        intakes.insert(who.province(), id, fileName, who.isOperator(), who.scope() == null ? null : who.scope().actor().person(), acts.clock.instant());
        rows.insert(who.province(), id, read);
        acts.record(who, "upload", id, Map.of("file_name", fileName, "rows", read.size()));
        return id;
    }

    @Transactional
    void check(Importer who, IntakeId id) {
        checks.check(who.province(), intakes.find(who.province(), id).orElseThrow(DomainException::notFound));
    }
}
