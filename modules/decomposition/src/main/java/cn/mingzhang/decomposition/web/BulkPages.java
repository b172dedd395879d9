package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.recognition.CellWords;
import cn.mingzhang.decomposition.task.ChangeTasks;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.TaskEdits;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Sets owners, due, period or kind of all chosen tasks. */
@Controller
class BulkPages {

    private static final Pattern SEVERAL = Pattern.compile("[、；;]");

    private final WorkPlans plans;
    private final TaskEdits edits;
    private final OwnerWords words;
    private final SplitDesk desk;

    BulkPages(WorkPlans plans, TaskEdits edits, OwnerWords words, SplitDesk desk) {
        this.plans = plans;
        this.edits = edits;
        this.words = words;
        this.desk = desk;
    }

    /** What is left empty stays as it is; {@code clear} names what is emptied. */
    @PostMapping("/work-plans/{id}/changes")
    String change(Scope scope, @PathVariable WorkPlanId id, @RequestParam MultiValueMap<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @RequestHeader(name = TaskActPages.TURN, required = false) @Nullable Long turn, Model model, Locale locale) {
        var plan = plans.view(scope, id);
        if (!plans.edits(scope, plan)) {
            throw DomainException.forbidden();
        }
        var form = TaskForm.of(sent);
        var clear = sent.getOrDefault("clear", List.of());
        edits.changeAll(scope, new ChangeTasks(id, chosen(sent), TaskForm.maybe("kind", form.kind(), WorkKind::valueOf),
                clear.contains("owners") ? List.of() : owners(scope, plan, form, locale), !clear.contains("owners") && "add".equals(sent.getFirst("owner_mode")),
                clear.contains("due_on") ? new Given<>(null) : given(TaskForm.maybe("due_on", form.dueOn(), LocalDate::parse)),
                clear.contains("period") ? new Given<>(null) : given(TaskForm.maybe("period", form.period(), PeriodKind::valueOf)),
                clear.contains("weight") ? new Given<>(null) : given(form.givenWeight())));
        return desk.answer(scope, id, null, htmx, turn, model);
    }

    private @Nullable List<Owner> owners(Scope scope, WorkPlanView plan, TaskForm form, Locale locale) {
        var named = form.namedOwners().stream().flatMap(row -> each(row.name()).map(name -> new TaskForm.OwnerRow(row.part(), name))).toList();
        return named.isEmpty() ? null : words.read(scope, plan, named, List.of(), locale);
    }

    /** The names in one field, joined as in the cell of a table. */
    private static Stream<String> each(String names) {
        var found = SEVERAL.matcher(names).find() ? CellWords.owners(names) : List.<String>of();
        return found.isEmpty() ? Stream.of(names) : found.stream();
    }

    private static <T> @Nullable Given<T> given(@Nullable T value) {
        return value == null ? null : new Given<>(value);
    }

    /** Each chosen task comes as {@code ID:VERSION}. */
    private static Map<TaskId, Integer> chosen(MultiValueMap<String, String> sent) {
        var chosen = new LinkedHashMap<TaskId, Integer>();
        for (String each : sent.getOrDefault("task", List.of())) {
            int colon = each.indexOf(':');
            chosen.put(TaskId.parse(colon < 0 ? each : each.substring(0, colon)), TaskForm.number("task", each.substring(colon + 1)));
        }
        return chosen;
    }
}
