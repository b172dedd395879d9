package cn.mingzhang.decomposition.web;

import static java.util.stream.Collectors.toMap;

import cn.mingzhang.decomposition.amendment.AmendmentPreview;
import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.owner.PossibleOwners;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.decomposition.publication.TaskPeriod;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.AmendmentKind;
import cn.mingzhang.kernel.word.Part;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Whom the names on an amendment's form mean, and which names, headings and periods it offers. */
@Component
class AmendmentNames {

    private final PossibleOwners owners;
    private final OwnerWords words;
    private final AmendmentWords texts;
    private final WorkPlans plans;

    AmendmentNames(PossibleOwners owners, OwnerWords words, AmendmentWords texts, WorkPlans plans) {
        this.owners = owners;
        this.words = words;
        this.texts = texts;
        this.plans = plans;
    }

    /**
     * The body that the form names.
     *
     * @throws DomainException INVALID where nobody is known by that name
     */
    @Nullable BodyId body(Scope scope, WorkPlanView plan, AmendmentForm form) {
        boolean asks = form.what() == AmendmentKind.EXEMPT || form.what() == AmendmentKind.ADD_BODY || form.what() == AmendmentKind.REMOVE_BODY;
        if (!asks || form.body().isBlank()) {
            return null;
        }
        var meant = owners.find(scope, plan, Part.RESPONSIBLE, form.body()).bodyId();
        if (meant == null) {
            throw DomainException.invalid("body_id", "owner_unknown", form.body());
        }
        return meant;
    }

    /** The owners of a task to add, or to give to others. */
    List<Owner> owners(Scope scope, WorkPlanView plan, AmendmentForm form, Locale locale) {
        return form.what() == AmendmentKind.ADD || form.what() == AmendmentKind.REASSIGN ? words.read(scope, plan, form.owners(), List.of(), locale) : List.of();
    }

    /** A form that begins with what stands: the owners of a task that goes to others. */
    AmendmentForm begun(Scope scope, AmendmentKind kind, @Nullable TaskView task, Locale locale) {
        var form = AmendmentForm.about(kind, task);
        if (kind != AmendmentKind.REASSIGN || task == null) {
            return form;
        }
        var name = words.names(scope, task.owners(), locale);
        return form.owned(task.owners().stream().map(owner -> new TaskForm.OwnerRow(owner.part().name(), name.apply(owner))).toList());
    }

    void fill(Scope scope, WorkPlanView plan, @Nullable AmendmentPreview preview, AmendmentForm form, Model model, Locale locale) {
        if (preview == null) {
            model.addAttribute("offered", words.offered(scope, locale));
            model.addAttribute("points", plans.points(scope, plan.id()).stream().filter(point -> point.leaf()).toList());
            return;
        }
        model.addAttribute("periods", preview.periods().stream().collect(toMap(TaskPeriod::label, period -> texts.period(period.label(), locale))));
        model.addAttribute("offered", switch (form.shownKind()) {
            case ADD_BODY -> words.bodies(scope);
            case REASSIGN -> words.offered(scope, locale);
            default -> preview.bodies();
        });
    }
}
