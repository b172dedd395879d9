package cn.mingzhang.decomposition.table;

import cn.mingzhang.decomposition.plan.Drafts;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.table.TableDiffs.Difference;
import cn.mingzhang.decomposition.table.TableImportRepository.Stored;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PlanState;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an edited task table back into its draft. The file is compared with the plan and kept; nothing changes until the office takes a
 * row over, which is one edit that it can undo. What somebody else changed meanwhile is shown beside it and never overwritten unseen.
 */
@Service
public class TableImports {

    private static final String NOTHING_ABOVE = "";

    private final Drafts drafts;
    private final TableImportRepository imports;
    private final TableDiffs diffs;
    private final TaskEdits edits;
    private final TableFiles files;

    TableImports(Drafts drafts, TableImportRepository imports, TableDiffs diffs, TaskEdits edits, TableFiles files) {
        this.drafts = drafts;
        this.imports = imports;
        this.diffs = diffs;
        this.edits = edits;
        this.files = files;
    }

    /**
     * Keeps an edited table in the place of the person's earlier one of the plan, for two weeks.
     *
     * @param name    the file's name as the sender called it
     * @param content read to its end, closed by the caller
     * @throws DomainException NOT_FOUND or FORBIDDEN; CONFLICT for a plan that was handed down; INVALID, UNSUPPORTED or TOO_LARGE for what
     *                         is no task table of this plan
     */
    @Transactional
    public void upload(Scope scope, WorkPlanId plan, String name, InputStream content) {
        draft(scope, plan);
        imports.replace(scope, plan, files.read(scope, plan, name, content));
    }

    /** How the person's table differs from the plan as it is now; empty where none waits. */
    @Transactional(readOnly = true)
    public Optional<TableDiff> find(Scope scope, WorkPlanId id) {
        var plan = draft(scope, id);
        return imports.find(scope, id, files.now()).map(stored -> {
            var found = diffs.of(scope, plan, stored.upload(), stored.settled());
            return new TableDiff(stored.fileName(), stored.uploadedAt(), stored.expiresAt(), found.same(), found.all().stream().map(Difference::row).toList());
        });
    }

    /**
     * Takes one row over: what it says in every cell that can be read.
     *
     * @throws DomainException STALE where the task was changed since the person saw it; INVALID for what the plan cannot hold
     */
    @Transactional
    public void accept(Scope scope, WorkPlanId id, AcceptRow command) {
        var plan = draft(scope, id);
        var difference = differences(scope, plan).get(command.key());
        if (difference != null) {
            apply(scope, plan, difference, command, new HashMap<>());
        }
    }

    /** Takes over those of the rows that need nobody's look, each by itself: what cannot be taken over is told and stays. */
    public TableAccepted acceptAll(Scope scope, WorkPlanId id, List<AcceptRow> commands) {
        var plan = draft(scope, id);
        var differences = differences(scope, plan);
        var refused = new ArrayList<TableAccepted.Refusal>();
        var last = new HashMap<String, TaskView>();
        int applied = 0;
        for (var command : commands) {
            var difference = differences.get(command.key());
            if (difference != null && difference.row().simple()) {
                try {
                    apply(scope, plan, difference, command, last);
                    applied++;
                } catch (DomainException reason) {
                    refused.add(new TableAccepted.Refusal(difference.row().title(), reason));
                }
            }
        }
        return new TableAccepted(applied, refused);
    }

    /** Leaves the plan as it is where a row differs; it is not shown again. */
    @Transactional
    public void setAside(Scope scope, WorkPlanId id, String key) {
        draft(scope, id);
        var stored = stored(scope, id);
        var settled = new HashSet<>(stored.settled());
        settled.add(key);
        if (!imports.settle(scope, id, settled, stored.version())) {
            throw DomainException.stale(Map.of("version", stored.version()));
        }
    }

    /** Throws the person's table away. */
    @Transactional
    public void discard(Scope scope, WorkPlanId id) {
        drafts.mine(scope, id);
        imports.remove(scope, id);
    }

    /** Forgets what nobody decided on in time. */
    int forget(ProvinceId province) {
        return imports.removeExpired(province, files.now());
    }

    private WorkPlanView draft(Scope scope, WorkPlanId id) {
        var plan = drafts.mine(scope, id);
        if (plan.state() != PlanState.DRAFT) {
            throw new DomainException(Kind.CONFLICT, "table_plan_handed_down");
        }
        return plan;
    }

    private Stored stored(Scope scope, WorkPlanId id) {
        return imports.find(scope, id, files.now()).orElseThrow(() -> new DomainException(Kind.CONFLICT, "table_import_over"));
    }

    private Map<String, Difference> differences(Scope scope, WorkPlanView plan) {
        var stored = stored(scope, plan.id());
        return diffs.of(scope, plan, stored.upload(), stored.settled()).all().stream().collect(Collectors.toMap(each -> each.row().key(), Function.identity()));
    }

    /** @param last of the new rows behind a task, or before all, the one that was taken over last: the next goes behind it */
    private void apply(Scope scope, WorkPlanView plan, Difference difference, AcceptRow command, Map<String, TaskView> last) {
        var row = difference.row();
        var task = row.task();
        var reading = difference.reading();
        if (!row.acceptable()) {
            throw DomainException.invalid("row", "table_row_unreadable");
        }
        if (row.version() != command.version()) {
            throw DomainException.stale(Map.of("state", "ACTIVE", "version", row.version()));
        }
        if (task == null && reading != null) {
            var after = row.after();
            String above = after == null ? NOTHING_ABOVE : after.id().toString();
            var behind = last.getOrDefault(above, after);
            last.put(above, behind == null ? edits.addFirst(scope, reading.add(null, null, command.meant()))
                    : edits.add(scope, reading.add(behind.pointId(), behind.id(), command.meant())));
        } else if (task != null && reading != null) {
            edits.change(scope, reading.change(task, command.meant()));
        } else if (task != null) {
            edits.drop(scope, plan.id(), task.id(), task.version());
        }
    }
}
