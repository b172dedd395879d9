package cn.mingzhang.decomposition.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.decomposition.Workshop;
import cn.mingzhang.decomposition.Workshop.CountingBook;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.publication.Publications;
import cn.mingzhang.decomposition.revision.RevisionRow.Group;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A revision on a real database: each decision is one act, once, or nothing. */
class RevisionsRepositoryTest {

    private static final String LIVE = """
            东江省司法厅2026年政务公开工作要点
            一、推进公开
            （一）公布年度重大决策目录并动态调整，接受社会监督。
            （二）健全政策解读机制，重要文件与解读材料同步组织。
            （三）整合政府网站专栏，关停长期不更新的栏目。
            """;
    private static final String REVISED = """
            东江省司法厅2026年政务公开工作要点
            一、推进公开
            （一）公布年度重大决策目录并动态调整，广泛接受社会监督。
            （二）健全政策解读机制，重要文件与解读材料同步组织。
            （三）办好在线访谈，主要负责人带头回应群众关切。（责任单位：各市司法局）
            """;

    private final Workshop workshop = Workshop.shared();
    private final Revisions revisions = workshop.get(Revisions.class);
    private final Tasks tasks = workshop.get(Tasks.class);
    private final Scope office = workshop.office();
    private WorkPlanId live;

    @BeforeEach
    void publish() {
        workshop.today(LocalDate.of(2026, 3, 2));
        live = workshop.imported(office, LIVE).plan().id();
        for (var task : tasks.of(office, live)) {
            workshop.get(TaskEdits.class).change(office, new ChangeTask(live, task.id(), task.version(), null, null, null,
                    List.of(new Owner(Part.LEAD, office.tenant(), null, "")), null, null, null, null));
        }
        workshop.get(Publications.class).publishNow(office, live);
    }

    @Test
    void takesOwnersOverAndShowsOnlyWhatDiffers() {
        var view = upload();
        assertThat(view.rows()).extracting(RevisionRow::group).containsExactly(Group.REWORDED, Group.ADDED, Group.GONE);
        assertThat(view.same()).isEqualTo(1);
        assertThat(tasks.of(office, view.plan().id()).getFirst().owners()).extracting(Owner::bodyId).containsExactly(office.tenant());
        assertThat(workshop.get(WorkPlans.class).list(office, new PageRequest(200, null)).items()).noneMatch(plan -> plan.id().equals(view.plan().id()));
    }

    @Test
    void becomesAmendmentsOneByOneAndIsSettledWithTheLast() {
        var view = upload();
        for (var row : view.rows()) {
            revisions.accept(office, live, seen(row));
        }
        assertThat(tasks.of(office, live)).extracting(TaskView::text).anyMatch(text -> text.contains("广泛接受")).anyMatch(text -> text.contains("在线访谈"))
                .noneMatch(text -> text.contains("网站专栏"));
        assertThat(workshop.get(Amendments.class).list(office, live, new PageRequest(50, null)).items()).hasSize(3)
                .allSatisfy(amendment -> assertThat(amendment.reason()).startsWith("按修订后的《东江省司法厅2026年政务公开工作要点》"));
        var settled = revisions.find(office, live).orElseThrow();
        assertThat(settled.settled()).isTrue();
        assertThat(settled.decided()).hasSize(3).allMatch(RevisionDecision::accepted);
        assertThatThrownBy(() -> revisions.refuse(office, live, seen(view.rows().getFirst()))).hasMessageContaining("revision_over");
    }

    @Test
    void leavesNothingOfADecisionThatBreaks() {
        var view = upload();
        var added = row(view, Group.ADDED);
        int before = tasks.of(office, live).size();
        var book = workshop.get(CountingBook.class);
        book.breakAt = book.materialised;
        assertThatThrownBy(() -> revisions.accept(office, live, seen(added))).hasMessageContaining("killed");
        assertThat(tasks.of(office, live)).hasSize(before);
        assertThat(revisions.find(office, live).orElseThrow().decided()).isEmpty();
        assertThat(workshop.get(Amendments.class).list(office, live, new PageRequest(50, null)).items()).isEmpty();
        revisions.accept(office, live, seen(added));
        assertThat(tasks.of(office, live)).hasSize(before + 1);
    }

    @Test
    void tellsTheSecondWhoDecided() {
        var view = upload();
        var gone = row(view, Group.GONE);
        revisions.refuse(office, live, seen(gone));
        assertThatThrownBy(() -> revisions.accept(office, live, seen(gone))).hasMessageContaining("revision_row_refused");
        var changed = row(view, Group.REWORDED);
        assertThatThrownBy(() -> revisions.accept(office, live, new DecideRow(changed.key(), changed.version() + 1, null))).hasMessageContaining("stale");
        assertThatThrownBy(() -> revisions.settle(office, live)).hasMessageContaining("revision_rows_left");
        assertThat(revisions.decideAll(office, live, List.of(seen(gone), seen(changed)), true)).satisfies(decided -> {
            assertThat(decided.done()).isEqualTo(1);
            assertThat(decided.refused()).hasSize(1);
        });
    }

    @Test
    void neverSeesAnotherTenantsRevision() {
        upload();
        assertThatThrownBy(() -> revisions.find(workshop.scope("county001", Role.OFFICE), live)).hasMessageContaining("forbidden");
        assertThatThrownBy(() -> revisions.find(workshop.scope(workshop.other, "province", Role.OFFICE), live)).hasMessageContaining("not_found");
        assertThatThrownBy(this::upload).hasMessageContaining("revision_open");
    }

    private RevisionView upload() {
        return revisions.upload(office, live, "修订稿.txt", new ByteArrayInputStream(REVISED.getBytes(StandardCharsets.UTF_8)));
    }

    private static RevisionRow row(RevisionView view, Group group) {
        return view.rows().stream().filter(row -> row.group() == group).findFirst().orElseThrow();
    }

    private static DecideRow seen(RevisionRow row) {
        return new DecideRow(row.key(), row.version(), null);
    }
}
