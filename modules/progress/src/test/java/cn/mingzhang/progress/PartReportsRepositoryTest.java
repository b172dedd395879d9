package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.kernel.id.ReportId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.ReportState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.part.ObligationParts;
import cn.mingzhang.schema.tables.records.ProgressObligationRecord;
import cn.mingzhang.store.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a report takes over from the parts below: all of them counted, none of what was sent back. */
class PartReportsRepositoryTest extends CascadeDesk {

    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    private final Ids ids = workshop.get(Ids.class);

    @AfterEach
    void takeReportsAway() {
        workshop.dsl().deleteFrom(PROGRESS_REPORT).where(PROGRESS_REPORT.PROVINCE_ID.eq(workshop.province)).execute();
    }

    @Test
    void allPartsAreCountedAndOnlyWhatStandsReported() {
        var root = handedDown(Audience.ALL_CITIES, PeriodKind.ONCE, 0);
        var draft = begun(root);
        assign(draft.id(), only(draft.id()), new Owner(Part.RESPONSIBLE, county1, null, "清溪县"));
        publications.publishNow(city, draft.id());
        var o = PROGRESS_OBLIGATION;
        var first = workshop.dsl().selectFrom(o).where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(draft.id())).fetchSingle();
        var parent = first.getParentObligationId();
        for (int at = 0; at < 203; at++) {
            report(copy(first, "X" + at, at % 2 == 0 ? ObligationState.SUBMITTED : ObligationState.VERIFIED), 1, "已公开。", "1");
        }
        report(copy(first, "R", ObligationState.RETURNED), 1, "退回的话。", "100");
        var mended = copy(first, "S", ObligationState.APPROVED);
        report(mended, 1, "先前的话。", "100");
        report(mended, 2, "补正的话。", "2");

        var reporter = workshop.scope("city01", Role.REPORTER);
        Obligation owed = workshop.get(Obligations.class).get(reporter, parent);
        var reported = workshop.get(ObligationParts.class).reported(reporter, owed);
        assertThat(reported.count()).isEqualTo(204);
        assertThat(reported.measured()).isEqualByComparingTo("205");
        assertThat(reported.listed()).hasSize(200).allSatisfy(said -> assertThat(said.narrative()).isIn("已公开。", "补正的话。"));
    }

    private ObligationId copy(ProgressObligationRecord of, String period, ObligationState state) {
        var copy = of.copy();
        copy.setProvinceId(of.getProvinceId());
        copy.setObligationId(new ObligationId(ids.next()));
        copy.setPeriod(period);
        copy.setState(state);
        workshop.dsl().insertInto(PROGRESS_OBLIGATION).set(copy).execute();
        return copy.getObligationId();
    }

    private void report(ObligationId of, int number, String narrative, String measured) {
        var r = PROGRESS_REPORT;
        workshop.dsl().insertInto(r).set(r.PROVINCE_ID, workshop.province).set(r.REPORT_ID, new ReportId(ids.next())).set(r.OBLIGATION_ID, of).set(r.NUMBER, number)
                .set(r.STATE, ReportState.SUBMITTED).set(r.OUTCOME, Outcome.FULFILLED).set(r.NARRATIVE, narrative).set(r.MEASURED, new BigDecimal(measured)).set(r.PROBLEMS, "")
                .set(r.NEXT_STEPS, "").set(r.LEAD_NOTE, "").set(r.DRAFTED_BY, office.actor().person()).set(r.DRAFTED_AT, NOW).set(r.SUBMITTED_BY, office.actor().person())
                .set(r.SUBMITTED_AT, NOW).execute();
    }
}
