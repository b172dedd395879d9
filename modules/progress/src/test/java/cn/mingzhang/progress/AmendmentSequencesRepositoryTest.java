package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.amendment.Amend;
import cn.mingzhang.decomposition.amendment.Amendments;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.sql.Assignments;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.ObligationState;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is amended and split in whatever order: who is assigned owes it once, and nobody else owes anything. */
class AmendmentSequencesRepositoryTest {

    private static final int STEPS = 14;
    private static final List<String> BODIES = List.of("city01", "city02", "county001", "county002", "county003", "division01");

    private final AmendedYear year = AmendedYear.shared();
    private final Scope office = year.scope("province", Role.OFFICE);
    private final Scope city = year.scope("city01", Role.OFFICE);
    private final Amendments amendments = year.get(Amendments.class);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoIsAssignedOwesItOnce(long seed) {
        var random = new Random(seed);
        var top = year.published(PeriodKind.QUARTERLY, null, owner(Part.LEAD, "city01"), owner(Part.RESPONSIBLE, "county003"), owner(Part.RESPONSIBLE, "county001"));
        var tasks = new ArrayList<>(List.of(top));
        var done = new ArrayList<String>();
        for (int step = 0; step < STEPS; step++) {
            done.add(act(random, top, tasks));
            holds(top.id(), seed + " " + done);
        }
    }

    private String act(Random random, TaskView top, List<TaskView> tasks) {
        var body = BODIES.get(random.nextInt(BODIES.size()));
        var part = random.nextBoolean() ? Part.LEAD : Part.RESPONSIBLE;
        boolean below = tasks.size() > 1 && random.nextBoolean();
        var who = below ? city : office;
        var task = fresh(who, below ? tasks.getLast() : top);
        int what = random.nextInt(16);
        try {
            if (what < 4) {
                amendments.amend(who, new Amend.AddBody(task.planId(), task.id(), task.version(), "增", year.body(body), part));
                return "add " + body + " " + part;
            } else if (what < 7) {
                amendments.amend(who, new Amend.RemoveBody(task.planId(), task.id(), task.version(), "移", year.body(body)));
                return "remove " + body;
            } else if (what < 8) {
                amendments.amend(who, new Amend.Exempt(task.planId(), task.id(), task.version(), "免", year.body(body)));
                return "exempt " + body;
            } else if (what < 9 && below) {
                amendments.amend(who, new Amend.Cancel(task.planId(), task.id(), task.version(), "消"));
                return "cancel part";
            } else if (what >= 12 && what < 14) {
                var other = BODIES.get(random.nextInt(BODIES.size()));
                amendments.amend(who, new Amend.Reassign(task.planId(), task.id(), task.version(), "改", body.equals(other) ? List.of(owner(part, body))
                        : List.of(owner(part, body), owner(part == Part.LEAD ? Part.RESPONSIBLE : Part.LEAD, other))));
                return "reassign " + body + " " + part + " and " + other;
            } else if (what == 14) {
                var rhythm = task.period() == PeriodKind.QUARTERLY ? PeriodKind.HALF_YEARLY : PeriodKind.QUARTERLY;
                amendments.amend(who, new Amend.Reschedule(task.planId(), task.id(), task.version(), "改", rhythm, null));
                return "reschedule " + rhythm;
            } else if (what == 15) {
                amendments.amend(who, new Amend.Advance(task.planId(), task.id(), task.version(), "提前", LocalDate.of(2026, 3, 23), Set.of()));
                return "advance";
            }
            tasks.add(year.split(city, top.id(), PeriodKind.QUARTERLY, owner(Part.RESPONSIBLE, "county001"), owner(Part.RESPONSIBLE, "county002")));
            return "split";
        } catch (DomainException refused) {
            return refused.code();
        }
    }

    private void holds(TaskId root, String history) {
        var o = PROGRESS_OBLIGATION;
        var t = DECOMPOSITION_TASK;
        var a = DECOMPOSITION_ASSIGNMENT;
        var owed = year.dsl().selectFrom(o).where(o.PROVINCE_ID.eq(year.province), o.ROOT_TASK_ID.eq(root)).fetch();
        var keys = new HashSet<String>();
        var live = new HashSet<String>();
        for (var row : owed) {
            String key = row.getBodyId() + " " + row.getPart() + " " + row.getPeriod();
            assertThat(keys.add(key)).as(history).isTrue();
            if (row.getState() != ObligationState.CANCELLED) {
                live.add(key);
            }
            if (row.getState() == ObligationState.OPEN) {
                assertThat(year.dsl().fetchExists(DSL.selectOne().from(a).join(t).on(t.PROVINCE_ID.eq(year.province), t.TASK_ID.eq(a.TASK_ID))
                        .where(a.PROVINCE_ID.eq(year.province), a.TASK_ID.eq(row.getTaskId()), a.BODY_ID.eq(row.getBodyId()), a.PART.eq(row.getPart()), t.STATE.eq("ACTIVE"))))
                        .as("%s: %s is owed by nobody's word", history, key).isTrue();
            }
        }
        var standing = year.dsl().fetchValues(Assignments.standing(year.province, List.of(root)));
        year.dsl().fetch(Assignments.of(year.province, standing)).forEach(row -> assertThat(live).as(history)
                .contains(row.get(a.BODY_ID) + " " + row.get(a.PART) + " " + row.get(o.PERIOD)));
    }

    private TaskView fresh(Scope who, TaskView task) {
        return year.get(Tasks.class).standing(who, task.planId()).getFirst();
    }

    private Owner owner(Part part, String body) {
        return new Owner(part, year.body(body), null, body);
    }
}
