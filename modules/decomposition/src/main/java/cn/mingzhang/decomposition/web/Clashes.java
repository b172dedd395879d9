package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Typing;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.tenants.PersonNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A lost race, side by side: what somebody else made of a task meanwhile, and what the person was typing. */
@Component
class Clashes {

    /**
     * What differs.
     *
     * @param who empty where it is not known
     */
    record Clash(String who, @Nullable Instant at, List<Row> rows) {
    }

    /** One field. */
    record Row(String field, String theirs, String mine) {
    }

    private final Typing typing;
    private final PersonNames people;
    private final OwnerWords words;
    private final Faults faults;

    Clashes(Typing typing, PersonNames people, OwnerWords words, Faults faults) {
        this.typing = typing;
        this.people = people;
        this.words = words;
        this.faults = faults;
    }

    Clash of(Scope scope, TaskView now, TaskForm mine, Set<String> touched, Locale locale) {
        var theirs = TaskForm.of(now, words.names(scope, now.owners(), locale));
        var rows = new ArrayList<Row>();
        add(rows, touched, "title", theirs, mine, TaskForm::title);
        add(rows, touched, "text", theirs, mine, TaskForm::text);
        add(rows, touched, "owners", theirs, mine, form -> form.namedOwners().stream()
                .map(row -> faults.word("part." + row.part(), locale) + "：" + row.name()).collect(Collectors.joining("；")));
        add(rows, touched, "due_on", theirs, mine, TaskForm::dueOn);
        add(rows, touched, "period", theirs, mine, form -> form.period().isEmpty() ? "" : faults.word("period." + form.period(), locale));
        add(rows, touched, "kind", theirs, mine, form -> form.kind().isEmpty() ? "" : faults.word("kind." + form.kind(), locale));
        add(rows, touched, "weight", theirs, mine, TaskForm::weight);
        add(rows, touched, "quotas", theirs, mine, form -> form.quotas().stream().map(TaskForm.QuotaRow::text).collect(Collectors.joining("；")));
        add(rows, touched, "limits", theirs, mine, form -> form.limits().stream().map(TaskForm.LimitRow::text).collect(Collectors.joining("；")));
        var last = typing.lastChange(scope, now.planId(), now.id());
        String who = last.map(change -> people.of(scope.province(), List.of(change.who())).getOrDefault(change.who(), "")).orElse("");
        return new Clash(who, last.map(Typing.LastChange::at).orElse(null), rows);
    }

    private static void add(List<Row> rows, Set<String> touched, String field, TaskForm theirs, TaskForm mine, Function<TaskForm, String> text) {
        if (touched.contains(field) && !text.apply(theirs).equals(text.apply(mine))) {
            rows.add(new Row(field, text.apply(theirs), text.apply(mine)));
        }
    }
}
