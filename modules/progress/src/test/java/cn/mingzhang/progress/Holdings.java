package cn.mingzhang.progress;

import static cn.mingzhang.schema.Tables.AUDIT_ENTRY;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_AMENDMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_AMENDMENT_NOTICE;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_ASSIGNMENT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_PUBLICATION;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_REVISION_DECISION;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_EDIT;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_OWNER;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_PERIOD;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_TASK_RULE;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_PLAN;
import static cn.mingzhang.schema.Tables.DECOMPOSITION_WORK_POINT;
import static cn.mingzhang.schema.Tables.PROGRESS_CHAIN_STEP;
import static cn.mingzhang.schema.Tables.PROGRESS_OBLIGATION;
import static cn.mingzhang.schema.Tables.PROGRESS_REQUEST;
import static cn.mingzhang.schema.Tables.TENANTS_BODY;

import cn.mingzhang.kernel.id.Id;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/** All that the database holds of a plan, its parts and its revisions, with names for numbers: two plans of the same life hold the same. */
final class Holdings {

    private static final Pattern NUMBER = Pattern.compile("\\d{3,}");

    private final DSLContext dsl;
    private final ProvinceId province;
    private final Map<Long, String> names = new HashMap<>();
    private final List<String> rows = new ArrayList<>();

    private Holdings(DSLContext dsl, ProvinceId province) {
        this.dsl = dsl;
        this.province = province;
    }

    static List<String> of(DSLContext dsl, ProvinceId province, WorkPlanId plan) {
        var holdings = new Holdings(dsl, province);
        holdings.read(holdings.family(plan));
        return holdings.rows.stream().sorted().toList();
    }

    private List<WorkPlanId> family(WorkPlanId plan) {
        var p = DECOMPOSITION_WORK_PLAN;
        var family = new ArrayList<WorkPlanId>();
        for (var level = List.of(plan); !level.isEmpty();
                level = dsl.select(p.PLAN_ID).from(p).where(p.PROVINCE_ID.eq(province), p.PARENT_PLAN_ID.in(level).or(p.REVISES_PLAN_ID.in(level))).fetch(p.PLAN_ID)) {
            family.addAll(level);
        }
        return family;
    }

    private void read(List<WorkPlanId> family) {
        name(family);
        var t = DECOMPOSITION_TASK;
        var tasks = dsl.select(t.TASK_ID).from(t).where(t.PROVINCE_ID.eq(province), t.PLAN_ID.in(family)).fetch(t.TASK_ID);
        var m = DECOMPOSITION_AMENDMENT;
        var amendments = dsl.select(m.AMENDMENT_ID).from(m).where(m.PROVINCE_ID.eq(province), m.PLAN_ID.in(family)).fetch(m.AMENDMENT_ID);
        var e = AUDIT_ENTRY;
        rows(DECOMPOSITION_WORK_PLAN, DECOMPOSITION_WORK_PLAN.PROVINCE_ID.eq(province).and(DECOMPOSITION_WORK_PLAN.PLAN_ID.in(family)));
        rows(DECOMPOSITION_WORK_POINT, DECOMPOSITION_WORK_POINT.PROVINCE_ID.eq(province).and(DECOMPOSITION_WORK_POINT.PLAN_ID.in(family)));
        rows(t, t.PROVINCE_ID.eq(province).and(t.PLAN_ID.in(family)));
        tasks(tasks);
        rows(DECOMPOSITION_PUBLICATION, DECOMPOSITION_PUBLICATION.PROVINCE_ID.eq(province).and(DECOMPOSITION_PUBLICATION.PLAN_ID.in(family)));
        rows(DECOMPOSITION_TASK_EDIT, DECOMPOSITION_TASK_EDIT.PROVINCE_ID.eq(province).and(DECOMPOSITION_TASK_EDIT.PLAN_ID.in(family)));
        rows(DECOMPOSITION_REVISION_DECISION, DECOMPOSITION_REVISION_DECISION.PROVINCE_ID.eq(province).and(DECOMPOSITION_REVISION_DECISION.PLAN_ID.in(family)));
        rows(m, m.PROVINCE_ID.eq(province).and(m.PLAN_ID.in(family)));
        rows(DECOMPOSITION_AMENDMENT_NOTICE, DECOMPOSITION_AMENDMENT_NOTICE.PROVINCE_ID.eq(province).and(DECOMPOSITION_AMENDMENT_NOTICE.AMENDMENT_ID.in(amendments)));
        rows(PROGRESS_OBLIGATION, PROGRESS_OBLIGATION.PROVINCE_ID.eq(province).and(PROGRESS_OBLIGATION.PLAN_ID.in(family)));
        rows(PROGRESS_CHAIN_STEP, PROGRESS_CHAIN_STEP.PROVINCE_ID.eq(province).and(PROGRESS_CHAIN_STEP.PLAN_ID.in(family)));
        rows(PROGRESS_REQUEST, PROGRESS_REQUEST.PROVINCE_ID.eq(province).and(PROGRESS_REQUEST.PLAN_ID.in(family)));
        rows(e, e.PROVINCE_ID.eq(province).and(e.THING_ID.in(names.keySet())));
    }

    private void tasks(List<TaskId> tasks) {
        rows(DECOMPOSITION_TASK_OWNER, DECOMPOSITION_TASK_OWNER.PROVINCE_ID.eq(province).and(DECOMPOSITION_TASK_OWNER.TASK_ID.in(tasks)));
        rows(DECOMPOSITION_TASK_RULE, DECOMPOSITION_TASK_RULE.PROVINCE_ID.eq(province).and(DECOMPOSITION_TASK_RULE.TASK_ID.in(tasks)));
        rows(DECOMPOSITION_ASSIGNMENT, DECOMPOSITION_ASSIGNMENT.PROVINCE_ID.eq(province).and(DECOMPOSITION_ASSIGNMENT.TASK_ID.in(tasks)));
        rows(DECOMPOSITION_TASK_PERIOD, DECOMPOSITION_TASK_PERIOD.PROVINCE_ID.eq(province).and(DECOMPOSITION_TASK_PERIOD.TASK_ID.in(tasks)));
    }

    private void name(List<WorkPlanId> family) {
        var b = TENANTS_BODY;
        dsl.selectFrom(b).where(b.PROVINCE_ID.eq(province)).forEach(row -> names.put(row.getBodyId().value(), row.getCode()));
        family.forEach(plan -> names.put(plan.value(), "plan" + family.indexOf(plan)));
        var p = DECOMPOSITION_WORK_POINT;
        dsl.selectFrom(p).where(p.PROVINCE_ID.eq(province), p.PLAN_ID.in(family)).forEach(row -> names.put(row.getPointId().value(), named(row.getPlanId()) + " point " + row.getOrdinal()));
        var t = DECOMPOSITION_TASK;
        dsl.selectFrom(t).where(t.PROVINCE_ID.eq(province), t.PLAN_ID.in(family))
                .forEach(row -> names.put(row.getTaskId().value(), named(row.getPlanId()) + " task " + row.getOrdinal() + row.getTitle()));
        var o = PROGRESS_OBLIGATION;
        dsl.selectFrom(o).where(o.PROVINCE_ID.eq(province), o.PLAN_ID.in(family)).forEach(row -> names.put(row.getObligationId().value(),
                named(row.getTaskId()) + " of " + named(row.getBodyId()) + " " + row.getPart() + " " + row.getPeriod()));
        var j = DECOMPOSITION_PUBLICATION;
        dsl.selectFrom(j).where(j.PROVINCE_ID.eq(province), j.PLAN_ID.in(family)).forEach(row -> names.put(row.getJobId().value(), named(row.getPlanId()) + " job"));
        var m = DECOMPOSITION_AMENDMENT;
        dsl.selectFrom(m).where(m.PROVINCE_ID.eq(province), m.PLAN_ID.in(family)).forEach(row -> names.put(row.getAmendmentId().value(), named(row.getPlanId()) + " amendment " + row.getNumber()));
    }

    private void rows(Table<?> table, Condition which) {
        dsl.selectFrom(table).where(which).forEach(row -> rows.add(table.getName() + " " + text(row)));
    }

    private String text(Record row) {
        var text = new StringBuilder();
        for (var field : row.fields()) {
            text.append(field.getName()).append('=').append(field.getName().startsWith("mac") ? "" : text(row.get(field))).append(' ');
        }
        return text.toString();
    }

    private String text(Object value) {
        return switch (value) {
            case null -> "-";
            case Id id -> named(id);
            case Long number -> names.getOrDefault(number, "#");
            case String words -> NUMBER.matcher(words).replaceAll(found -> named(found.group()));
            default -> value.toString();
        };
    }

    /** A year is a number too. */
    private String named(String digits) {
        String number = digits.length() < 5 ? digits : "#";
        return digits.length() > 18 ? "#" : names.getOrDefault(Long.valueOf(digits), number);
    }

    private String named(Id id) {
        return names.getOrDefault(id.value(), "#");
    }
}
