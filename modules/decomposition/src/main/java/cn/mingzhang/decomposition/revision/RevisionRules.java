package cn.mingzhang.decomposition.revision;

import cn.mingzhang.decomposition.match.TaskMatch.Difference;
import cn.mingzhang.decomposition.match.TaskMatch.Kind;
import cn.mingzhang.decomposition.match.TaskMatch;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.revision.Step.Add;
import cn.mingzhang.decomposition.revision.Step.AddBody;
import cn.mingzhang.decomposition.revision.Step.Advance;
import cn.mingzhang.decomposition.revision.Step.Cancel;
import cn.mingzhang.decomposition.revision.Step.Extend;
import cn.mingzhang.decomposition.revision.Step.Reassign;
import cn.mingzhang.decomposition.revision.Step.RemoveBody;
import cn.mingzhang.decomposition.revision.Step.Reschedule;
import cn.mingzhang.decomposition.revision.Step.Reword;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which amendments a difference asks for, and what of it is left to people. */
final class RevisionRules {

    /** So many bodies that come and go are still told one by one; more are one act, whose row and reason all of them share. */
    private static final int ONE_BY_ONE = 20;

    private final List<Step> steps = new ArrayList<>();
    private final Set<ByHand> byHand = EnumSet.noneOf(ByHand.class);

    private RevisionRules() {
    }

    /** The rows of all that differs, in the order of the revised document, then what it has no more. */
    static List<RevisionRow> rows(List<TaskMatch> matches) {
        var rows = new ArrayList<RevisionRow>();
        WorkPointId point = null;
        for (var match : matches) {
            point = match.older() != null && match.newer() != null ? match.older().pointId() : point;
            if (match.kind() != Kind.UNCHANGED) {
                rows.add(row(match, point));
            }
        }
        return rows;
    }

    /** @param point of the plan in force behind whose tasks a new one goes */
    private static RevisionRow row(TaskMatch match, @Nullable WorkPointId point) {
        var rules = new RevisionRules();
        var older = match.older();
        var newer = match.newer();
        if (newer == null) {
            rules.steps.add(new Cancel());
            return rules.row("o" + match.task().id(), match);
        }
        if (older == null) {
            rules.added(newer, point);
        } else {
            rules.changed(match, older, newer);
        }
        return rules.row("n" + newer.id(), match);
    }

    private RevisionRow row(String key, TaskMatch match) {
        return new RevisionRow(key, match, steps, byHand);
    }

    private void added(TaskView task, @Nullable WorkPointId point) {
        if (unsettled(task)) {
            byHand.add(ByHand.OWNER_OPEN);
        } else {
            steps.add(new Add(point));
        }
    }

    private void changed(TaskMatch match, TaskView older, TaskView newer) {
        if (match.differences().contains(Difference.OWNERS)) {
            owners(older, newer);
        }
        if (match.differences().contains(Difference.DUE)) {
            due(older, newer);
        }
        if (match.differences().contains(Difference.RHYTHM)) {
            steps.add(new Reschedule());
        }
        boolean follows = byHand.isEmpty() && !match.before().equals(match.after());
        if (match.differences().contains(Difference.WORDS) || follows) {
            steps.addFirst(new Reword());
        }
    }

    private void due(TaskView older, TaskView newer) {
        var before = older.dueOn();
        var after = newer.dueOn();
        if (after == null) {
            byHand.add(ByHand.DUE_NONE);
        } else if (before == null || older.period() != null && older.period() != PeriodKind.ONCE) {
            byHand.add(ByHand.DUE_PERIODS);
        } else if (after.isBefore(before)) {
            steps.add(new Advance(after));
        } else {
            steps.add(new Extend(after));
        }
    }

    private void owners(TaskView older, TaskView newer) {
        if (unsettled(newer)) {
            byHand.add(ByHand.OWNER_OPEN);
            return;
        }
        var before = bodies(older);
        var after = bodies(newer);
        var each = new ArrayList<Step>();
        after.keySet().stream().filter(body -> !before.containsKey(body)).forEach(body -> each.add(new AddBody(body, Objects.requireNonNull(after.get(body)))));
        before.keySet().stream().filter(body -> !after.containsKey(body)).forEach(body -> each.add(new RemoveBody(body)));
        if (!audiences(older).isEmpty() || !audiences(newer).isEmpty() || changesPart(before, after) || each.size() > ONE_BY_ONE) {
            steps.add(new Reassign());
        } else {
            steps.addAll(each);
        }
    }

    private static boolean changesPart(Map<BodyId, Part> before, Map<BodyId, Part> after) {
        return after.entrySet().stream().anyMatch(each -> before.containsKey(each.getKey()) && before.get(each.getKey()) != each.getValue());
    }

    private static boolean unsettled(TaskView task) {
        return task.owners().isEmpty() || task.owners().stream().anyMatch(Owner::open);
    }

    private static Set<List<Object>> audiences(TaskView task) {
        return task.owners().stream().filter(owner -> owner.audience() != null)
                .map(owner -> List.<Object>of(owner.part(), Objects.requireNonNull(owner.audience()))).collect(Collectors.toSet());
    }

    /** The bodies by name, each by the part that counts: who leads and takes part leads. */
    private static Map<BodyId, Part> bodies(TaskView task) {
        var bodies = new LinkedHashMap<BodyId, Part>();
        for (var owner : task.owners()) {
            var body = owner.bodyId();
            if (body != null) {
                bodies.merge(body, owner.part(), (one, other) -> one == Part.LEAD ? one : other);
            }
        }
        return bodies;
    }
}
