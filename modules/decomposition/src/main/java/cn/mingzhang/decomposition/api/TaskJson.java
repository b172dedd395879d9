package cn.mingzhang.decomposition.api;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.recognition.ProvingRegister;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Measure;
import cn.mingzhang.decomposition.task.MoveTask;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.Audience;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A task at the edge; its weight is a percentage with at most one decimal, its state ACTIVE or CANCELLED. */
record TaskJson(TaskId id, WorkPlanId planId, WorkPointId pointId, @Nullable WorkPointId sectionId, @Nullable TaskId parentId, String number, String title, String text, WorkKind kind,
        @Nullable ProvingRegister register, List<OwnerJson> owners, @Nullable LocalDate dueOn, @Nullable String dueText, @Nullable PeriodKind period, List<Quota> quotas,
        List<Limit> limits, List<Measure> measures, @Nullable BigDecimal weight, String state, int version) {

    /** An owner: one body or one audience; with neither it is still open. */
    record OwnerJson(Part part, @Nullable BodyId bodyId, @Nullable Audience audience, String namedAs) {
    }

    /** An owner as a client names it. */
    record OwnerInput(@Nullable Part part, @Nullable String bodyId, @Nullable Audience audience, @Nullable String namedAs) {

        Owner owner() {
            if (part == null) {
                throw DomainException.invalid("owners", "required");
            }
            return new Owner(part, bodyId == null ? null : body(bodyId), audience, bodyId == null && audience == null && namedAs != null ? namedAs : "");
        }

        private static BodyId body(String id) {
            try {
                return BodyId.parse(id);
            } catch (DomainException notAnId) {
                throw DomainException.invalid("owners", "owner_unknown", id);
            }
        }
    }

    /** A quota as a client gives it; the text may be left out. */
    record QuotaInput(int atLeast, Quota.Per per, @Nullable String text) {

        Quota quota() {
            return new Quota(atLeast, per, text == null || text.isBlank() ? ">= " + atLeast + " / " + per : text);
        }
    }

    /** A limit as a client gives it; the text may be left out. */
    record LimitInput(Limit.Kind kind, int n, Limit.Unit unit, @Nullable String text) {

        Limit limit() {
            return new Limit(kind, n, unit, text == null || text.isBlank() ? (kind == Limit.Kind.WITHIN ? "<= " : ">= ") + n + " " + unit : text);
        }
    }

    /** A new task. */
    record Fresh(@Nullable WorkPointId pointId, @Nullable String title, @Nullable String text, @Nullable WorkKind kind,
            @Nullable List<OwnerInput> owners, @Nullable LocalDate dueOn, @Nullable PeriodKind period, @Nullable List<QuotaInput> quotas,
            @Nullable List<LimitInput> limits, @Nullable BigDecimal weight) {
    }

    /** A change: what is left out stays; due_on, period and weight may be emptied with null. */
    record Change(@Nullable Integer version, @Nullable String title, @Nullable String text, @Nullable WorkKind kind,
            @Nullable List<OwnerInput> owners, @Nullable JsonNode dueOn, @Nullable JsonNode period, @Nullable List<QuotaInput> quotas,
            @Nullable List<LimitInput> limits, @Nullable JsonNode weight) {
    }

    /** One change of several tasks: what is left out stays; owners replace those before unless {@code add_owners}. */
    record ChangeAll(@Nullable List<Seen> tasks, @Nullable WorkKind kind, @Nullable List<OwnerInput> owners, @Nullable Boolean addOwners,
            @Nullable JsonNode dueOn, @Nullable JsonNode period, @Nullable JsonNode weight) {

        Map<TaskId, Integer> seen() {
            var seen = new LinkedHashMap<TaskId, Integer>();
            if (tasks != null) {
                tasks.forEach(task -> seen.put(required(task.id()), TaskJson.version(task.version())));
            }
            return seen;
        }

        private static TaskId required(@Nullable TaskId id) {
            if (id == null) {
                throw DomainException.invalid("tasks", "required");
            }
            return id;
        }
    }

    /** A task at the version that the client saw. */
    record Seen(@Nullable TaskId id, @Nullable Integer version) {
    }

    /** Where to cut. */
    record Split(@Nullable Integer version, @Nullable Integer at) {
    }

    /** One step in the order or the outline. */
    record Move(@Nullable Integer version, MoveTask.@Nullable Way way) {
    }

    /** What to take in; nothing for the task that follows. */
    record Merge(@Nullable Integer version, @Nullable List<TaskId> with, @Nullable Map<String, Integer> versions) {

        Map<TaskId, Integer> seen() {
            var seen = new HashMap<TaskId, Integer>();
            if (versions != null) {
                versions.forEach((id, version) -> seen.put(TaskId.parse(id), version));
            }
            return seen;
        }
    }

    /** The version that the client saw. */
    record Version(@Nullable Integer version) {
    }

    static TaskJson of(TaskView task) {
        return of(task, false);
    }

    static TaskJson of(TaskView task, boolean cancelled) {
        return new TaskJson(task.id(), task.planId(), task.pointId(), task.sectionId(), task.parentId(), task.number(), task.title(), task.text(), task.kind(),
                ProvingRegister.of(task.title(), task.text()).orElse(null),
                task.owners().stream().map(owner -> new OwnerJson(owner.part(), owner.bodyId(), owner.audience(), owner.namedAs())).toList(),
                task.dueOn(), task.dueText(), task.period(), task.quotas(), task.limits(), task.measures(), task.weight() == null ? null : Weights.percent(task.weight()),
                cancelled ? "CANCELLED" : "ACTIVE", task.version());
    }

    static int version(@Nullable Integer version) {
        if (version == null) {
            throw DomainException.invalid("version", "required");
        }
        return version;
    }
}
