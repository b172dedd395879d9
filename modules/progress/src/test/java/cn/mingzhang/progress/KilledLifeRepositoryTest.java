package cn.mingzhang.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.carry.CarryField;
import cn.mingzhang.decomposition.carry.CarryForwards;
import cn.mingzhang.decomposition.carry.TakeOver;
import cn.mingzhang.decomposition.cascade.Cascades;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.revision.DecideRow;
import cn.mingzhang.decomposition.revision.Revisions;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.DeclineGround;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.PlanState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.kernel.word.WorkKind;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.obligation.ObligationFilter;
import cn.mingzhang.progress.obligation.Obligations;
import cn.mingzhang.progress.request.AnswerRequest;
import cn.mingzhang.progress.request.DeclineTask;
import cn.mingzhang.progress.request.RequestView;
import cn.mingzhang.progress.request.Requests;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A plan's life, killed before each statement that changes something: after every kill the house is opened again and whoever had begun the act does it once
 * more, and then everything stands as it does where nobody was killed.
 */
@Tag("thorough")
class KilledLifeRepositoryTest {

    private static final String DOCUMENT = """
            政务公开工作要点
            一、深化行政执法公开
            （一）严格执行行政执法公示制度，每季度公开行政处罚决定。
            （二）健全政策解读机制，每半年组织一次培训。
            """;
    private static final String REVISED = DOCUMENT.replace("行政处罚决定", "行政处罚和行政许可决定");
    private static final AmendedYear YEAR = AmendedYear.apart();
    /** Beside the house, so that it is there while the house is dead. */
    private static final DSLContext DATABASE = AmendedYear.database();
    /** No act of these needs more. */
    private static final int MOST = 400;

    private final Scope office = YEAR.scope("province", Role.OFFICE);
    private final Scope city = YEAR.scope("city01", Role.OFFICE);

    private record Decision(WorkPlanId plan, DecideRow row) {
    }

    private enum Act { ADD, REWORD, CANCEL, EXTEND, ADVANCE, RESCHEDULE, REASSIGN, EXEMPT, ADD_BODY, REMOVE_BODY }

    @ParameterizedTest
    @EnumSource
    void anAmendmentIsMadeOrNot(Act act) {
        wholeOrNothing(() -> act == Act.RESCHEDULE ? whole() : lived(), task -> amend(task, act), TaskView::planId);
    }

    private void amend(TaskView seen, Act act) {
        var plan = seen.planId();
        var task = seen.id();
        int version = seen.version();
        YEAR.get(Amendments.class).amend(office, switch (act) {
            case ADD -> new Amend.Add(new AddTask(plan, null, "开展宣讲", "每季度宣讲一次。", WorkKind.EXECUTION, counties(), null, PeriodKind.QUARTERLY, List.of(), List.of()), "省委部署");
            case REWORD -> new Amend.Reword(plan, task, version, "修订", "公开行政处罚和许可", null, null);
            case CANCEL -> new Amend.Cancel(plan, task, version, "并入专项行动");
            case EXTEND -> new Amend.Extend(plan, task, version, "系统升级", LocalDate.of(2026, 4, 18), Set.of("2026-Q1"));
            case ADVANCE -> new Amend.Advance(plan, task, version, "提前检查", LocalDate.of(2026, 3, 20), Set.of());
            case RESCHEDULE -> new Amend.Reschedule(plan, task, version, "改为按月", PeriodKind.MONTHLY, null);
            case REASSIGN -> new Amend.Reassign(plan, task, version, "职责调整", List.of(named(Part.LEAD, "city02"), named(Part.RESPONSIBLE, "county003")));
            case EXEMPT -> new Amend.Exempt(plan, task, version, "整体移交", city.body());
            case ADD_BODY -> new Amend.AddBody(plan, task, version, "补充", YEAR.body("division01"), Part.LEAD);
            case REMOVE_BODY -> new Amend.RemoveBody(plan, task, version, "改由他市承担", city.body());
        });
    }

    @Test
    void anAmendmentOfAPartIsMadeOrNot() {
        wholeOrNothing(() -> YEAR.divide(city, whole(), null, List.of(), named(Part.RESPONSIBLE, "county001"), named(Part.RESPONSIBLE, "county002")),
                part -> YEAR.get(Amendments.class).amend(city, new Amend.Reschedule(part.planId(), part.id(), part.version(), "改为按月", PeriodKind.MONTHLY, null)), TaskView::planId);
    }

    @Test
    void aTaskIsTakenBackOrNot() {
        var county = YEAR.scope("county001", Role.REPORTER);
        wholeOrNothing(() -> {
            var plan = YEAR.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "county001")).planId();
            var owed = seen("county001", plan).getFirst();
            return YEAR.get(Requests.class).decline(county, new DeclineTask(owed.id(), owed.version(), DeclineGround.WRONG_BODY, "不是我局职责"));
        }, asked -> YEAR.get(Requests.class).answer(office, new AnswerRequest(asked.id(), asked.version(), true, "改由县政府办承担", null)), RequestView::plan);
    }

    @Test
    void aDraftOfPartsIsBegunOrNot() {
        wholeOrNothing(this::handedDown, plan -> YEAR.get(Cascades.class).begin(city, plan, List.of()), plan -> plan);
    }

    @Test
    void aPublicationGoesOnFromWhereverItWasKilled() {
        goesOn(office, "county003", this::imported, plan -> plan);
    }

    @Test
    void aPublicationOfPartsGoesOnFromWhereverItWasKilled() {
        goesOn(city, "county001", () -> {
            var draft = YEAR.get(Cascades.class).begin(city, handedDown(), List.of()).id();
            YEAR.get(Tasks.class).of(city, draft).forEach(part -> assign(city, part, counties()));
            return draft;
        }, draft -> YEAR.get(WorkPlans.class).view(city, draft).parentId());
    }

    /** @param top whose holdings are compared */
    private void goesOn(Scope issuer, String below, Supplier<WorkPlanId> drafted, Function<WorkPlanId, WorkPlanId> top) {
        var reference = drafted.get();
        YEAR.get(Publications.class).publishNow(issuer, reference);
        var expected = holdings(top.apply(reference));
        int owed = seen(below, reference).size();
        assertThat(owed).isPositive();
        boolean killed = true;
        for (int changes = 0; killed; changes++) {
            assertThat(changes).isLessThan(MOST);
            var plan = drafted.get();
            killed = YEAR.killed(changes, () -> YEAR.get(Publications.class).publishNow(issuer, plan));
            boolean visible = YEAR.get(WorkPlans.class).view(issuer, plan).state() == PlanState.PUBLISHED;
            assertThat(seen(below, plan)).as("after %s changes", changes).hasSize(visible ? owed : 0);
            YEAR.get(Publications.class).publishNow(issuer, plan);
            same(holdings(top.apply(plan)), expected, changes);
        }
    }

    /** What a body is shown of a plan. */
    private List<Obligation> seen(String body, WorkPlanId plan) {
        return YEAR.get(Obligations.class).list(YEAR.scope(body, Role.REPORTER), new ObligationFilter(plan, null, null, Set.of(), null, null, false), PageRequest.FIRST).items();
    }

    @Test
    void aRevisedDocumentIsThereOrNot() {
        wholeOrNothing(this::handedDown, this::upload, plan -> plan);
    }

    @Test
    void aDifferenceIsTakenOverWithAllItsAmendmentsOrNot() {
        wholeOrNothing(this::revised, decision -> YEAR.get(Revisions.class).accept(office, decision.plan(), decision.row()), Decision::plan);
    }

    @Test
    void aDifferenceIsRefusedOrNotAndTheLastEndsTheRevision() {
        wholeOrNothing(this::revised, decision -> YEAR.get(Revisions.class).refuse(office, decision.plan(), decision.row()), Decision::plan);
    }

    @Test
    void lastYearsPlanIsCarriedOnOrNot() {
        handedDown();
        wholeOrNothing(() -> {
            YEAR.today(LocalDate.of(2027, 2, 1));
            var draft = imported(2027);
            YEAR.get(Tasks.class).of(office, draft).forEach(task -> assign(office, task, List.of()));
            return draft;
        }, draft -> assertThat(YEAR.get(CarryForwards.class).take(office, new TakeOver(draft, null, EnumSet.allOf(CarryField.class)))).isNotNull(), draft -> draft);
    }

    /**
     * An act of one transaction: each kill leaves what was there before or what is there after it, and who asks again makes it the same as
     * where nothing happened. Of what was done, asking again is refused in words or changes nothing.
     */
    private <T> void wholeOrNothing(Supplier<T> setting, Consumer<T> act, Function<T, WorkPlanId> plan) {
        var reference = setting.get();
        act.accept(reference);
        var expected = holdings(plan.apply(reference));
        var begun = setting.get();
        var before = holdings(plan.apply(begun));
        assertThat(before).isNotEqualTo(expected);
        int changes = 0;
        for (; YEAR.killed(changes, () -> act.accept(begun)); changes++) {
            assertThat(changes).isLessThan(MOST);
            same(holdings(plan.apply(begun)), before, changes);
        }
        assertThat(changes).isGreaterThan(2);
        same(holdings(plan.apply(begun)), expected, changes);
        try {
            act.accept(begun);
        } catch (DomainException told) {
            assertThat(told.kind()).isIn(DomainException.Kind.CONFLICT, DomainException.Kind.STALE);
        }
        same(holdings(plan.apply(begun)), expected, changes);
    }

    private static void same(List<String> now, List<String> expected, int changes) {
        assertThat(now.stream().filter(row -> !expected.contains(row))).as("too much after %s changes", changes).isEmpty();
        assertThat(expected.stream().filter(row -> !now.contains(row))).as("too little after %s changes", changes).isEmpty();
        assertThat(now).hasSameSizeAs(expected);
    }

    private List<String> holdings(WorkPlanId plan) {
        return Holdings.of(DATABASE, YEAR.province, plan);
    }

    private TaskView whole() {
        return YEAR.published(PeriodKind.QUARTERLY, null, named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "city02"));
    }

    /** A published task that a city has split. */
    private TaskView lived() {
        var task = whole();
        YEAR.split(city, task.id(), PeriodKind.QUARTERLY, named(Part.RESPONSIBLE, "county001"), named(Part.RESPONSIBLE, "county002"));
        return task;
    }

    private WorkPlanId imported() {
        return imported(2026);
    }

    private WorkPlanId imported(int year) {
        var plan = YEAR.imported(office, year, DOCUMENT);
        YEAR.get(Tasks.class).of(office, plan).forEach(task -> assign(office, task, List.of(named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "county003"))));
        return plan;
    }

    private WorkPlanId handedDown() {
        YEAR.today(AmendedYear.PUBLISHED);
        var plan = imported();
        YEAR.get(Publications.class).publishNow(office, plan);
        return plan;
    }

    private void upload(WorkPlanId plan) {
        YEAR.get(Revisions.class).upload(office, plan, "修订.txt", new ByteArrayInputStream(REVISED.getBytes(StandardCharsets.UTF_8)));
    }

    /** A task that is reworded and goes from one county to another. */
    private Decision revised() {
        var plan = handedDown();
        upload(plan);
        var revision = YEAR.get(Revisions.class).find(office, plan).orElseThrow().plan().id();
        assign(office, YEAR.get(Tasks.class).of(office, revision).getFirst(), List.of(named(Part.LEAD, "city01"), named(Part.RESPONSIBLE, "county002")));
        var row = YEAR.get(Revisions.class).find(office, plan).orElseThrow().rows().getFirst();
        return new Decision(plan, new DecideRow(row.key(), row.version(), null));
    }

    private void assign(Scope issuer, TaskView task, List<Owner> owners) {
        YEAR.get(TaskEdits.class).change(issuer, new ChangeTask(task.planId(), task.id(), task.version(), null, null, null, owners, null, null, null, null));
    }

    private static List<Owner> counties() {
        return List.of(new Owner(Part.RESPONSIBLE, null, Audience.ALL_COUNTIES, "各县"));
    }

    private static Owner named(Part part, String body) {
        return new Owner(part, YEAR.body(body), null, body);
    }
}
