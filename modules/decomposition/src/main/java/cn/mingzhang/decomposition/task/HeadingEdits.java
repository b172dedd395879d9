package cn.mingzhang.decomposition.task;

import cn.mingzhang.audit.Change;
import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.Outline;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits the headings of a draft's outline, by the office of its issuer and until it is handed down. Each edit names the version that the
 * person saw, and is taken back like one of {@link TaskEdits}: see {@link Undoing}.
 */
@Service
public class HeadingEdits {

    private static final int MARKER = 40;
    private static final int WORDS = 1_000;

    private final Drafts drafts;
    private final TaskDesk desk;
    private final TaskShelf shelf;
    private final EditHistory history;

    HeadingEdits(Drafts drafts, TaskDesk desk, TaskShelf shelf, EditHistory history) {
        this.drafts = drafts;
        this.desk = desk;
        this.shelf = shelf;
        this.history = history;
    }

    /**
     * A heading of a draft that one may edit.
     *
     * @throws DomainException NOT_FOUND for a task's own point or a heading that was dropped; FORBIDDEN
     */
    @Transactional(readOnly = true)
    public WorkPointView get(Scope scope, WorkPlanId planId, WorkPointId id) {
        return heading(drafts.outline(scope, drafts.mine(scope, planId)), id);
    }

    /**
     * Rewords a heading.
     *
     * @param marker its numeral; may be empty
     */
    @Transactional
    public void change(Scope scope, WorkPlanId planId, WorkPointId id, int version, String marker, String words) {
        var plan = drafts.open(scope, planId);
        var before = seen(drafts.outline(scope, plan), id, version);
        check(marker, words);
        store(scope, plan, "heading", List.of(before), List.of(before.worded(marker.strip(), words.strip())));
    }

    /**
     * Puts a new heading above a task, a level below the one that it stands under; the tasks that follow there go under it too.
     *
     * @return the heading
     */
    @Transactional
    public WorkPointView add(Scope scope, WorkPlanId planId, TaskId id, int version, String marker, String words) {
        var plan = drafts.open(scope, planId);
        var task = desk.seen(scope, plan, id, version);
        check(marker, words);
        var outline = drafts.outline(scope, plan);
        var sections = new Sections(outline);
        var path = sections.above(task);
        var heading = drafts.add(scope, plan, path.isEmpty() ? null : path.getLast(), Objects.requireNonNull(outline.point(task.pointId())), marker.strip(), words.strip());
        var touched = desk.active(scope, plan).stream().dropWhile(each -> !each.id().equals(id)).takeWhile(each -> sections.above(each).equals(path)).map(each -> {
            shelf.update(scope, each.under(heading.id()), each.version());
            return Touched.changed(each, desk.get(scope, plan, each.id()));
        }).toList();
        history.add(scope, planId, "heading_add", null, touched, List.of(new Reheaded(heading.dropped(true), heading)));
        desk.record(scope, "heading_add", planId, Map.of("point_id", heading.id().toString(), "heading", marker.strip() + words.strip(),
                "touched", touched.stream().map(each -> each.task().toString()).toList()));
        return heading;
    }

    /**
     * Moves a heading one level, with all that stands below it.
     *
     * @param way OUT, or IN: below the heading before it
     * @throws DomainException INVALID at {@code way} where there is no such level, and for UP and DOWN: the document's order stays
     */
    @Transactional
    public void move(Scope scope, WorkPlanId planId, WorkPointId id, int version, MoveTask.Way way) {
        var plan = drafts.open(scope, planId);
        var outline = drafts.outline(scope, plan);
        var before = seen(outline, id, version);
        var after = switch (way) {
            case OUT -> outline.out(before);
            case IN -> List.of(outline.in(before));
            case UP, DOWN -> throw DomainException.invalid("way", "heading_order");
        };
        store(scope, plan, "heading_move", after.stream().map(point -> outline.point(point.id())).toList(), after);
    }

    /** Takes a heading out; what stood below it stands below the one above. */
    @Transactional
    public void drop(Scope scope, WorkPlanId planId, WorkPointId id, int version) {
        var plan = drafts.open(scope, planId);
        var before = seen(drafts.outline(scope, plan), id, version);
        store(scope, plan, "heading_drop", List.of(before), List.of(before.dropped(true)));
    }

    private static WorkPointView heading(Outline outline, WorkPointId id) {
        var point = outline.point(id);
        if (point == null || point.leaf()) {
            throw DomainException.notFound();
        }
        return point;
    }

    private static WorkPointView seen(Outline outline, WorkPointId id, int version) {
        var point = heading(outline, id);
        if (point.dropped() || point.version() != version) {
            throw DomainException.stale(Map.of("version", point.version()));
        }
        return point;
    }

    private static void check(String marker, String words) {
        var faults = new ArrayList<Fault>();
        if (words.isBlank() || words.length() > WORDS) {
            faults.add(words.isBlank() ? Fault.of("heading", "required") : Fault.of("heading", "too_long", WORDS));
        }
        if (marker.length() > MARKER) {
            faults.add(Fault.of("marker", "too_long", MARKER));
        }
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
    }

    private void store(Scope scope, WorkPlanView plan, String what, List<WorkPointView> before, List<WorkPointView> after) {
        var turned = new ArrayList<Reheaded>();
        for (int at = 0; at < after.size(); at++) {
            if (!after.get(at).says(before.get(at))) {
                drafts.change(scope, after.get(at), before.get(at).version());
                turned.add(new Reheaded(before.get(at), after.get(at)));
            }
        }
        if (!turned.isEmpty()) {
            history.add(scope, plan.id(), what, null, List.of(), turned);
            var detail = Change.between(turned.getFirst().before(), turned.getFirst().after());
            detail.put("point_id", turned.getFirst().after().id().toString());
            desk.record(scope, what, plan.id(), detail);
        }
    }
}
