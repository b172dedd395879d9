package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Weights;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A task as its form holds it: everything as typed, so that nothing is lost when something is wrong. */
record TaskForm(String version, String title, String text, String kind, String dueOn, String period, String weight, List<OwnerRow> owners,
        List<QuotaRow> quotas, List<LimitRow> limits) {

    /** An owner; a row without a name is none. */
    record OwnerRow(String part, String name) {
    }

    /** A quota; a row without a number is none. */
    record QuotaRow(String atLeast, String per, String text) {
    }

    /** A limit; a row without a number is none. */
    record LimitRow(String kind, String n, String unit, String text) {
    }

    /** As the browser sent it. */
    static TaskForm of(MultiValueMap<String, String> sent) {
        return new TaskForm(one(sent, "version"), one(sent, "title"), one(sent, "text").replace("\r\n", "\n"), one(sent, "kind"), one(sent, "due_on"), one(sent, "period"), one(sent, "weight"),
                rows(sent, "owner_name", at -> new OwnerRow(at(sent, "owner_part", at), at(sent, "owner_name", at))),
                rows(sent, "quota_n", at -> new QuotaRow(at(sent, "quota_n", at), at(sent, "quota_per", at), at(sent, "quota_text", at))),
                rows(sent, "limit_n", at -> new LimitRow(at(sent, "limit_kind", at), at(sent, "limit_n", at), at(sent, "limit_unit", at),
                        at(sent, "limit_text", at))));
    }

    /** @param name what an owner is called on the form */
    static TaskForm of(TaskView task, Function<Owner, String> name) {
        return new TaskForm(Integer.toString(task.version()), task.title(), task.text(), task.kind().name(),
                task.dueOn() == null ? "" : task.dueOn().toString(), task.period() == null ? "" : task.period().name(), Weights.text(task.weight()),
                task.owners().stream().map(owner -> new OwnerRow(owner.part().name(), name.apply(owner))).toList(),
                quotas(task),
                task.limits().stream().map(l -> new LimitRow(l.kind().name(), Integer.toString(l.n()), l.unit().name(), l.text())).toList());
    }

    /** An empty one. */
    static TaskForm fresh() {
        return new TaskForm("1", "", "", "", "", "", "", List.of(), List.of(), List.of());
    }

    List<OwnerRow> namedOwners() {
        return owners.stream().filter(row -> !row.name().isBlank()).toList();
    }

    /** The quotas of a task as they stand. */
    static List<QuotaRow> quotas(TaskView task) {
        return task.quotas().stream().map(q -> new QuotaRow(Integer.toString(q.atLeast()), q.per().name(), q.text())).toList();
    }

    List<Quota> givenQuotas() {
        return given(quotas);
    }

    /** What was typed of quotas; a row without a number is none. */
    static List<Quota> given(List<QuotaRow> rows) {
        return rows.stream().filter(row -> !row.atLeast().isBlank())
                .map(row -> new Quota(number("quotas", row.atLeast()), word("quotas", row.per(), Quota.Per::valueOf), said(row.text(), row.atLeast()))).toList();
    }

    List<Limit> givenLimits() {
        return limits.stream().filter(row -> !row.n().isBlank())
                .map(row -> new Limit(word("limits", row.kind(), Limit.Kind::valueOf), number("limits", row.n()),
                        word("limits", row.unit(), Limit.Unit::valueOf), said(row.text(), row.n()))).toList();
    }

    @Nullable Integer givenWeight() {
        return maybe("weight", weight, Weights::read);
    }

    static int number(String field, String text) {
        return word(field, text.strip(), Integer::valueOf);
    }

    /** What a field holds, or null where it is empty. */
    static <T> @Nullable T maybe(String field, String text, Function<String, T> reading) {
        return text.isBlank() ? null : word(field, text.strip(), reading);
    }

    static <T> T word(String field, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException unread) {
            throw DomainException.invalid(List.of(Fault.of(field, "not_understood")));
        }
    }

    private static String said(String text, String number) {
        return text.isBlank() ? number : text.strip();
    }

    private static <T> List<T> rows(MultiValueMap<String, String> sent, String field, Function<Integer, T> row) {
        var rows = new ArrayList<T>();
        for (int at = 0; at < sent.getOrDefault(field, List.of()).size(); at++) {
            rows.add(row.apply(at));
        }
        return rows;
    }

    private static String at(MultiValueMap<String, String> sent, String field, int at) {
        var values = sent.getOrDefault(field, List.of());
        return at < values.size() ? values.get(at) : "";
    }

    private static String one(MultiValueMap<String, String> sent, String field) {
        return at(sent, field, 0);
    }
}
