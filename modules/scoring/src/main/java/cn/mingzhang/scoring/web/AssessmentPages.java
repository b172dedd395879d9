package cn.mingzhang.scoring.web;

import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.plan.WorkPlans;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.scoring.assessment.AssessmentView;
import cn.mingzhang.scoring.assessment.Assessments;
import cn.mingzhang.scoring.assessment.RankingRow;
import cn.mingzhang.scoring.scheme.SchemeView;
import cn.mingzhang.scoring.scheme.Schemes;
import cn.mingzhang.web.Crumb;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of schemes and assessments, and one assessment with its ranking. */
@Controller
class AssessmentPages {

    /** Bars that still can be read. */
    private static final int BARS = 16;

    private final Schemes schemes;
    private final Assessments assessments;
    private final WorkPlans plans;
    private final Words words;
    private final Clock clock;

    AssessmentPages(Schemes schemes, Assessments assessments, WorkPlans plans, Words words, Clock clock) {
        this.schemes = schemes;
        this.assessments = assessments;
        this.plans = plans;
        this.words = words;
        this.clock = clock;
    }

    /** One scheme with the assessments under it. */
    record Line(SchemeView scheme, List<AssessmentView> assessments) {
    }

    @GetMapping("/assessments")
    String list(Scope scope, PageRequest page, Model model, Locale locale) {
        var found = schemes.find(scope, null, page);
        var taken = assessments.find(scope, null, new PageRequest(Page.MAX_SIZE, null)).items().stream()
                .collect(Collectors.groupingBy(assessment -> assessment.scheme().id()));
        model.addAttribute("lines", found.items().stream()
                .map(scheme -> new Line(scheme, taken.getOrDefault(scheme.id(), List.of()))).toList());
        model.addAttribute("next", found.next());
        model.addAttribute("plans", scope.has(Role.OFFICE) ? plansOf(scope) : List.of());
        model.addAttribute("crumbs", List.of());
        model.addAttribute("today", LocalDate.now(clock));
        return "scoring/assessments";
    }

    private List<WorkPlanView> plansOf(Scope scope) {
        return plans.list(scope, PageRequest.FIRST).items().stream().filter(plan -> plan.issuerId().equals(scope.tenant())).toList();
    }

    @PostMapping("/schemes/{id}/assessments")
    String take(Scope scope, @PathVariable SchemeId id, @RequestParam(name = "cut_off", required = false) @Nullable LocalDate cutOff) {
        return "redirect:/assessments/" + assessments.take(scope, id, cutOff).id();
    }

    @GetMapping("/assessments/{id}")
    String page(Scope scope, @PathVariable AssessmentId id, Model model, Locale locale) {
        show(scope, assessments.get(scope, id), Map.of(), model, locale);
        return "scoring/assessment";
    }

    @PostMapping("/assessments/{id}/transitions")
    ModelAndView move(Scope scope, @PathVariable AssessmentId id, @RequestParam(required = false) @Nullable AssessmentState to, Model model, Locale locale) {
        try {
            assessments.move(scope, id, to);
            return new ModelAndView("redirect:/assessments/" + id);
        } catch (DomainException refusal) {
            show(scope, assessments.get(scope, id), words.faults(refusal, locale), model, locale);
            return new ModelAndView("scoring/assessment", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void show(Scope scope, AssessmentView assessment, Map<String, String> faults, Model model, Locale locale) {
        var rows = assessments.ranking(scope, assessment.id());
        model.addAttribute("title", assessment.scheme().title());
        model.addAttribute("crumbs", words.crumbs(locale, new Crumb(assessment.scheme().title(), null)));
        model.addAttribute("assessment", assessment);
        model.addAttribute("rows", rows);
        model.addAttribute("bars", bars(scope, rows));
        model.addAttribute("scorePlaces", places(rows, RankingRow::score));
        model.addAttribute("sharePlaces", places(rows, RankingRow::share));
        model.addAttribute("own", scope.body());
        model.addAttribute("problems", List.copyOf(faults.values()));
        model.addAttribute("office", scope.has(Role.OFFICE) && assessment.inside());
        model.addAttribute("nextState", next(assessment.state()));
        model.addAttribute("begin", firstToMark(scope, assessment, rows));
    }

    /** The first places, and the reader's own where it stands further down. */
    /** Decimals so that figures stand under each other and none is cut: two bodies that look alike are alike. */
    private static int places(List<RankingRow> rows, Function<RankingRow, @Nullable BigDecimal> figure) {
        return rows.stream().map(figure).filter(Objects::nonNull).mapToInt(BigDecimal::scale).max().orElse(0);
    }

    private static List<RankingRow> bars(Scope scope, List<RankingRow> rows) {
        return IntStream.range(0, rows.size())
                .filter(at -> rows.get(at).score() != null && (at < BARS || rows.get(at).body().equals(scope.body())))
                .mapToObj(rows::get).toList();
    }

    private static @Nullable AssessmentState next(AssessmentState state) {
        return switch (state) {
            case ASSESSMENT -> AssessmentState.PROVISIONAL;
            case PROVISIONAL -> AssessmentState.FINAL;
            case FINAL -> null;
        };
    }

    private static @Nullable RankingRow firstToMark(Scope scope, AssessmentView assessment, List<RankingRow> rows) {
        boolean marks = assessment.inside() && assessment.state() == AssessmentState.ASSESSMENT && scope.has(Role.ASSESSOR);
        return marks ? rows.stream().filter(row -> row.missing() > 0).findFirst().orElse(null) : null;
    }
}
