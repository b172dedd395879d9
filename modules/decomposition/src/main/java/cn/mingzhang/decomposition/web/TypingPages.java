package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.decomposition.task.Typing;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.word.PeriodKind;
import cn.mingzhang.kernel.word.WorkKind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the editor saves while somebody types; the answer is one line of state, or a lost race side by side. */
@Controller
@RequestMapping("/work-plans/{planId}/tasks/{id}/typed")
class TypingPages {

    private final WorkPlans plans;
    private final Tasks tasks;
    private final Typing typing;
    private final Clashes clashes;
    private final Answers answers;

    TypingPages(WorkPlans plans, Tasks tasks, Typing typing, Clashes clashes, Answers answers) {
        this.plans = plans;
        this.tasks = tasks;
        this.typing = typing;
        this.clashes = clashes;
        this.answers = answers;
    }

    /** What an answer needs besides the task. */
    @Component
    static class Answers {
        private final OwnerWords words;
        private final Faults faults;
        private final Clock clock;

        Answers(OwnerWords words, Faults faults, Clock clock) {
            this.words = words;
            this.faults = faults;
            this.clock = clock;
        }
    }

    /**
     * @param touched names of the fields that were typed in
     * @param session one opening of the editor
     */
    @PostMapping
    String save(Scope scope, @PathVariable WorkPlanId planId, @PathVariable TaskId id, @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") Set<String> touched, @RequestParam(defaultValue = "") String session, Model model,
            HttpServletResponse response, Locale locale) {
        var form = TaskForm.of(sent);
        var plan = plans.view(scope, planId);
        if (!plans.edits(scope, plan)) {
            throw DomainException.forbidden();
        }
        var task = tasks.view(scope, planId, id);
        try {
            var saved = typing.save(scope, change(scope, task, form, touched, locale), session);
            model.addAttribute("version", saved.version());
            model.addAttribute("at", answers.clock.instant());
            return "decomposition/task-state :: saved";
        } catch (DomainException refusal) {
            if (refusal.kind() != DomainException.Kind.INVALID && refusal.kind() != DomainException.Kind.STALE) {
                throw refusal;
            }
            response.setStatus(Faults.status(refusal));
            boolean lost = refusal.kind() == DomainException.Kind.STALE;
            // as it stands by now: whoever won may have saved after it was read above
            var now = lost ? tasks.view(scope, planId, id) : task;
            model.addAttribute("version", now.version());
            model.addAttribute("faults", answers.faults.byField(refusal, locale));
            if (lost) {
                model.addAttribute("clash", clashes.of(scope, now, form, touched, locale));
            }
            return lost ? "decomposition/task-state :: lost" : "decomposition/task-state :: faulty";
        }
    }

    private ChangeTask change(Scope scope, TaskView task, TaskForm form, Set<String> touched, Locale locale) {
        var plan = plans.view(scope, task.planId());
        return new ChangeTask(task.planId(), task.id(), TaskForm.number("version", form.version()), given(touched, "title", form.title()),
                given(touched, "text", form.text()), TaskForm.maybe("kind", or(touched, "kind", form.kind()), WorkKind::valueOf),
                touched.contains("owners") ? answers.words.read(scope, plan, form.namedOwners(), task.owners(), locale) : null,
                touched.contains("due_on") ? new Given<>(TaskForm.maybe("due_on", form.dueOn(), LocalDate::parse)) : null,
                touched.contains("period") ? new Given<>(TaskForm.maybe("period", form.period(), PeriodKind::valueOf)) : null,
                touched.contains("quotas") ? form.givenQuotas() : null, touched.contains("limits") ? form.givenLimits() : null,
                touched.contains("weight") ? new Given<>(form.givenWeight()) : null);
    }

    private static @Nullable String given(Set<String> touched, String field, String text) {
        return touched.contains(field) ? text : null;
    }

    private static String or(Set<String> touched, String field, String text) {
        return touched.contains(field) ? text : "";
    }
}
