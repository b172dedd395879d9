package cn.mingzhang.scoring;

import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.kernel.word.CriterionKind;
import cn.mingzhang.kernel.word.FactKind;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Outcome;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.scoring.assessment.AssessmentView;
import cn.mingzhang.scoring.assessment.Assessments;
import cn.mingzhang.scoring.assessment.RankingRow;
import cn.mingzhang.scoring.assessment.SetMark;
import cn.mingzhang.scoring.assessment.SheetView;
import cn.mingzhang.scoring.assessment.Sheets;
import cn.mingzhang.scoring.scheme.DraftScheme;
import cn.mingzhang.scoring.scheme.Schemes;
import cn.mingzhang.scoring.score.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a published plan to a ranking, on a real database. */
class ScoringRepositoryTest {

    private static final String PLAN = """
            东江省司法厅2026年政务公开工作要点
            一、推进公开
            （一）公开执行进展。每季度至少公布1次执行进展。（责任单位：各县（市、区）司法局）
            """;
    private static final LocalDate CUT_OFF = LocalDate.of(2026, 12, 31);

    private final Workshop workshop = Workshop.shared();
    private final Schemes schemes = workshop.get(Schemes.class);
    private final Assessments assessments = workshop.get(Assessments.class);
    private final Sheets sheets = workshop.get(Sheets.class);
    private final Scope office = workshop.office();
    private final Scope assessor = workshop.scope(workshop.province, "province", Role.ASSESSOR);
    private final Scope county = workshop.scope(workshop.province, "county001", Role.REPORTER);
    private final Scope sibling = workshop.scope(workshop.province, "county002", Role.REPORTER);
    private final Scope other = workshop.scope(workshop.other, "province", Role.OFFICE);
    private WorkPlanId plan;

    @BeforeEach
    void publishesAPlan() {
        plan = workshop.published(office, PLAN);
        report("county001", "2026-Q1", Outcome.FULFILLED, LocalDate.of(2026, 3, 20));
        report("county001", "2026-Q2", Outcome.PARTLY, LocalDate.of(2026, 7, 2));
        report("county001", "2026-Q3", Outcome.NOTHING_TO_REPORT, LocalDate.of(2026, 9, 1));
        report("county002", "2026-Q1", Outcome.FULFILLED, LocalDate.of(2026, 3, 1));
        workshop.now(Instant.parse("2027-01-05T02:00:00Z"));
    }

    @Test
    void goesFromSchemeToFinalRanking() {
        var taken = taken();
        assertThat(taken.bodies()).isEqualTo(3);
        assertThat(taken.facts()).isEqualTo(12);
        assertThat(taken.sha256()).hasSize(64);

        var sheet = sheets.get(assessor, taken.id(), county.body());
        assertThat(sheet.lines()).extracting(SheetView.Line::computed).containsExactly(decimal("37.5"), decimal("10"), decimal("-0.5"), null);
        assertThat(sheet.score()).isNull();
        assertThat(sheet.missing()).isEqualTo(1);

        assertThatThrownBy(() -> assessments.move(office, taken.id(), AssessmentState.PROVISIONAL))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.faults()).hasSize(3)
                        .extracting(DomainException.Fault::code).containsOnly("marks_missing"));
        mark(taken, "county001", "17");
        mark(taken, "county002", "20");
        mark(taken, "county003", "20");
        assertThat(sheets.get(assessor, taken.id(), county.body()).score()).isEqualByComparingTo("64");

        assessments.move(office, taken.id(), AssessmentState.PROVISIONAL);
        refused("assessment_at_provisional", () -> assessments.move(office, taken.id(), AssessmentState.ASSESSMENT));
        refused("assessment_closed", () -> mark(taken, "county001", "18"));
        assessments.move(office, taken.id(), AssessmentState.FINAL);

        assertThat(assessments.ranking(county, taken.id())).extracting(RankingRow::rank).containsExactly(1, 2, 3);
        assertThat(assessments.ranking(county, taken.id()).getFirst().share()).isEqualByComparingTo("2.56");
        assertThat(assessments.ranking(county, taken.id())).filteredOn(RankingRow::open).extracting(RankingRow::body).containsExactly(county.body());
    }

    @Test
    void opensEveryFigureToWhatItCounted() {
        var taken = taken();
        var sheet = sheets.get(assessor, taken.id(), county.body());
        for (var line : sheet.lines()) {
            var facts = sheets.facts(assessor, taken.id(), county.body(), line.criterion().id(), PageRequest.FIRST);
            assertThat(facts.page().items()).hasSize(facts.count());
        }
        var fulfilled = sheets.facts(assessor, taken.id(), county.body(), sheet.lines().getFirst().criterion().id(), new PageRequest(3, null));
        assertThat(fulfilled.count()).isEqualTo(4);
        assertThat(fulfilled.total()).isEqualByComparingTo("2.5");
        assertThat(fulfilled.page().items()).hasSize(3);
        assertThat(sheets.facts(assessor, taken.id(), county.body(), sheet.lines().getFirst().criterion().id(),
                new PageRequest(3, fulfilled.page().next())).page().items()).hasSize(1);
        assertThat(sheets.facts(assessor, taken.id(), county.body(), sheet.lines().get(2).criterion().id(), PageRequest.FIRST).count()).isEqualTo(1);
    }

    @Test
    void freezesTheFacts() {
        var taken = taken();
        var before = sheets.get(assessor, taken.id(), county.body());
        report("county001", "2026-Q4", Outcome.FULFILLED, LocalDate.of(2026, 12, 1));
        assertThat(sheets.get(assessor, taken.id(), county.body()).lines()).isEqualTo(before.lines());
        assertThat(taken().sha256()).isNotEqualTo(taken.sha256());
    }

    @Test
    void showsNothingToTheGroupBeforeItIsProvisional() {
        var taken = taken();
        missing(() -> assessments.get(county, taken.id()));
        missing(() -> assessments.ranking(county, taken.id()));
        missing(() -> sheets.get(county, taken.id(), county.body()));
        mark(taken, "county001", "20");
        mark(taken, "county002", "20");
        mark(taken, "county003", "20");
        assessments.move(office, taken.id(), AssessmentState.PROVISIONAL);

        assertThat(sheets.get(county, taken.id(), county.body()).rank()).isNotNull();
        missing(() -> sheets.get(sibling, taken.id(), county.body()));
        assertThat(sheets.get(workshop.scope(workshop.province, "city01", Role.OFFICE), taken.id(), county.body()).markable()).isFalse();
        missing(() -> sheets.get(workshop.scope(workshop.province, "city02", Role.OFFICE), taken.id(), county.body()));
        missing(() -> assessments.get(workshop.scope(workshop.province, "division01", Role.REPORTER), taken.id()));
    }

    @Test
    void letsOnlyAssessorsOfTheIssuerMark() {
        var taken = taken();
        var criterion = taken.scheme().criteria().getLast().id();
        var mark = new SetMark(taken.id(), county.body(), criterion, new BigDecimal("20"), "内容齐全", 1);
        refused("forbidden", () -> sheets.mark(office, mark));
        refused("forbidden", () -> sheets.mark(workshop.scope(workshop.province, "province", Role.ASSESSOR, Role.OFFICE), mark));
        missing(() -> sheets.mark(county, mark));
        sheets.mark(assessor, mark);
        assertThatThrownBy(() -> sheets.mark(assessor, mark)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(DomainException.Kind.STALE);
            assertThat(refusal.facts()).containsEntry("version", 2);
        });
        assertThatThrownBy(() -> sheets.mark(assessor, new SetMark(taken.id(), county.body(), criterion, new BigDecimal("30.5"), " ", 2)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.faults()).extracting(DomainException.Fault::field)
                        .containsExactly("points", "reason"));
        assertThatThrownBy(() -> sheets.mark(assessor, new SetMark(taken.id(), county.body(), taken.scheme().criteria().getFirst().id(),
                BigDecimal.ONE, "改", 1))).isInstanceOfSatisfying(DomainException.class,
                        refusal -> assertThat(refusal.faults()).extracting(DomainException.Fault::code).containsExactly("criterion_counted"));
    }

    @Test
    void neverChangesAPublishedScheme() {
        var draft = schemes.draft(office, draftScheme());
        missing(() -> schemes.get(county, draft.id()));
        refused("scheme_not_published", () -> assessments.take(office, draft.id(), CUT_OFF));
        var changed = schemes.change(office, draft.id(), 1, draftScheme());
        assertThatThrownBy(() -> schemes.change(office, draft.id(), 1, draftScheme()))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.kind()).isEqualTo(DomainException.Kind.STALE));
        schemes.publish(office, draft.id(), changed.version());
        refused("scheme_published", () -> schemes.change(office, draft.id(), 3, draftScheme()));
        refused("scheme_published", () -> schemes.publish(office, draft.id(), null));
        assertThat(schemes.get(county, draft.id()).issuable()).isFalse();
        missing(() -> schemes.get(workshop.scope(workshop.province, "division01", Role.REPORTER), draft.id()));
        refused("forbidden", () -> schemes.draft(assessor, draftScheme()));
        refused("forbidden", () -> schemes.draft(workshop.scope(workshop.province, "city01", Role.OFFICE), draftScheme()));
    }

    @Test
    void neverSeesAnotherProvince() {
        var taken = taken();
        missing(() -> schemes.get(other, taken.scheme().id()));
        missing(() -> schemes.draft(other, draftScheme()));
        missing(() -> assessments.get(other, taken.id()));
        missing(() -> assessments.ranking(other, taken.id()));
        missing(() -> assessments.move(other, taken.id(), AssessmentState.PROVISIONAL));
        missing(() -> sheets.get(other, taken.id(), county.body()));
        assertThat(schemes.find(other, null, PageRequest.FIRST).items()).isEmpty();
        assertThat(assessments.find(other, null, PageRequest.FIRST).items()).isEmpty();
        assertThat(assessments.find(office, taken.scheme().id(), PageRequest.FIRST).items()).hasSize(1);
    }

    @Test
    void saysNothingAgainstWhatIsNotYetDue() {
        workshop.now(Instant.parse("2026-10-10T02:00:00Z"));
        var facts = sheets.get(assessor, taken().id(), county.body()).lines().getFirst().tally();
        assertThat(facts).isEqualTo(new Tally(new BigDecimal("2.5"), 3));
    }

    private AssessmentView taken() {
        var draft = schemes.draft(office, draftScheme());
        var scheme = schemes.publish(office, draft.id(), draft.version());
        return assessments.take(office, scheme.id(), CUT_OFF);
    }

    private DraftScheme draftScheme() {
        return new DraftScheme(plan, null, "COUNTIES", null, new BigDecimal("4"), new BigDecimal("100"), List.of(
                new DraftScheme.Line("任务完成率", CriterionKind.BASE_FULFILLED, new BigDecimal("60"), null, null, null),
                new DraftScheme.Line("按时填报率", CriterionKind.BASE_ON_TIME, new BigDecimal("20"), null, null, null),
                new DraftScheme.Line("填报逾期", CriterionKind.DEDUCTION, BigDecimal.ZERO, FactKind.LATE, new BigDecimal("0.5"), new BigDecimal("5")),
                new DraftScheme.Line("公开内容质量", CriterionKind.MARK, new BigDecimal("20"), null, null, null)));
    }

    private void mark(AssessmentView taken, String code, String points) {
        var body = workshop.body(code);
        var line = sheets.get(assessor, taken.id(), body).lines().getLast();
        sheets.mark(assessor, new SetMark(taken.id(), body, line.criterion().id(), new BigDecimal(points), "依据材料", line.version()));
    }

    private void report(String code, String period, Outcome outcome, LocalDate on) {
        var o = PROGRESS_OBLIGATION;
        assertThat(workshop.dsl().update(o).set(o.STATE, ObligationState.VERIFIED).set(o.OUTCOME, outcome).set(o.FIRST_SUBMITTED_ON, on)
                .set(o.FIRST_DUE_ON, o.DUE_ON)
                .where(o.PROVINCE_ID.eq(workshop.province), o.PLAN_ID.eq(plan), o.BODY_ID.eq(workshop.body(code)), o.PERIOD.eq(period))
                .execute()).isEqualTo(1);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static void missing(ThrowingCallable act) {
        refused("not_found", act);
    }
}
