package cn.mingzhang.scoring.web;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.decomposition.task.Tasks;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.scoring.assessment.Assessments;
import cn.mingzhang.scoring.assessment.FactsView;
import cn.mingzhang.scoring.assessment.RankingRow;
import cn.mingzhang.scoring.assessment.SetMark;
import cn.mingzhang.scoring.assessment.SheetView;
import cn.mingzhang.scoring.assessment.Sheets;
import cn.mingzhang.web.Crumb;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One body's sheet, what its figures counted, and the assessor's marks. */
@Controller
@RequestMapping("/assessments/{id}/sheets/{body}")
class SheetPages {

    private static final String PAGE = "scoring/sheet";
    /** How many losses the sheet tells in words. */
    private static final int LOSSES = 3;

    private final Sheets sheets;
    private final Assessments assessments;
    private final Tasks tasks;
    private final Words words;

    SheetPages(Sheets sheets, Assessments assessments, Tasks tasks, Words words) {
        this.sheets = sheets;
        this.assessments = assessments;
        this.tasks = tasks;
        this.words = words;
    }

    @GetMapping
    String page(Scope scope, @PathVariable AssessmentId id, @PathVariable BodyId body,
            @RequestParam(required = false) @Nullable CriterionId criterion, Model model, Locale locale) {
        var sheet = sheets.get(scope, id, body);
        show(scope, sheet, criterion == null ? firstToMark(sheet) : line(sheet, criterion), model, locale);
        return PAGE;
    }

    @GetMapping("/facts/{criterion}")
    String facts(Scope scope, @PathVariable AssessmentId id, @PathVariable BodyId body, @PathVariable CriterionId criterion,
            PageRequest page, Model model, Locale locale) {
        showFacts(scope, sheets.facts(scope, id, body, criterion, page), model, locale);
        return "scoring/facts";
    }

    @HxRequest
    @GetMapping("/facts/{criterion}")
    String factsBeside(Scope scope, @PathVariable AssessmentId id, @PathVariable BodyId body, @PathVariable CriterionId criterion,
            PageRequest page, Model model, Locale locale) {
        showFacts(scope, sheets.facts(scope, id, body, criterion, page), model, locale);
        return "scoring/facts :: facts";
    }

    /** Stores the mark and goes on to the next one that is missing. */
    @PostMapping("/marks/{criterion}")
    ModelAndView mark(Scope scope, @PathVariable AssessmentId id, @PathVariable BodyId body, @PathVariable CriterionId criterion,
            MarkForm form, Model model, Locale locale) {
        try {
            var sheet = sheets.mark(scope, new SetMark(id, body, criterion, form.decimal(), form.reason(), form.version()));
            var next = firstToMark(sheet);
            return new ModelAndView("redirect:/assessments/" + id + "/sheets/" + body
                    + (next == null ? "" : "?criterion=" + next.criterion().id()));
        } catch (DomainException refusal) {
            model.addAttribute("faults", words.faults(refusal, locale));
            model.addAttribute("markForm", form);
            var sheet = sheets.get(scope, id, body);
            show(scope, sheet, line(sheet, criterion), model, locale);
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void show(Scope scope, SheetView sheet, SheetView.@Nullable Line current, Model model, Locale locale) {
        var rows = assessments.ranking(scope, sheet.assessment().id()).stream().filter(RankingRow::open).toList();
        int at = rows.stream().map(RankingRow::body).toList().indexOf(sheet.body());
        model.addAttribute("title", sheet.bodyName());
        model.addAttribute("crumbs", words.crumbs(locale, assessmentCrumb(sheet), new Crumb(sheet.bodyName(), null)));
        model.addAttribute("sheet", sheet);
        model.addAttribute("sections", SheetSection.of(sheet));
        model.addAttribute("losses", losses(sheet));
        model.addAttribute("current", current);
        model.addAttribute("previous", at > 0 ? rows.get(at - 1).body() : null);
        model.addAttribute("next", at >= 0 && at + 1 < rows.size() ? rows.get(at + 1).body() : null);
    }

    private void showFacts(Scope scope, FactsView facts, Model model, Locale locale) {
        var sheet = facts.sheet();
        Map<TaskId, TaskView> views = tasks.views(scope, facts.page().items().stream().map(FactsView.Item::task).collect(Collectors.toSet()));
        model.addAttribute("title", facts.line().criterion().title());
        model.addAttribute("crumbs", words.crumbs(locale, assessmentCrumb(sheet), new Crumb(sheet.bodyName(), sheetHref(sheet)),
                new Crumb(facts.line().criterion().title(), null)));
        model.addAttribute("facts", facts);
        model.addAttribute("tasks", views);
        model.addAttribute("href", sheetHref(sheet) + "/facts/" + facts.line().criterion().id());
    }

    private static Crumb assessmentCrumb(SheetView sheet) {
        return new Crumb(sheet.assessment().scheme().title(), "/assessments/" + sheet.assessment().id());
    }

    private static String sheetHref(SheetView sheet) {
        return "/assessments/" + sheet.assessment().id() + "/sheets/" + sheet.body();
    }

    private static List<SheetView.Line> losses(SheetView sheet) {
        return sheet.lines().stream().filter(line -> line.lost() != null && line.lost().signum() > 0)
                .sorted(Comparator.comparing((SheetView.Line line) -> line.lost() == null ? BigDecimal.ZERO : line.lost()).reversed())
                .limit(LOSSES).toList();
    }

    private static SheetView.@Nullable Line firstToMark(SheetView sheet) {
        return sheet.markable()
                ? sheet.lines().stream().filter(line -> line.criterion().judged() && line.assessed() == null).findFirst().orElse(null) : null;
    }

    private static SheetView.Line line(SheetView sheet, CriterionId criterion) {
        return sheet.lines().stream().filter(line -> line.criterion().id().equals(criterion)).findFirst()
                .orElseThrow(DomainException::notFound);
    }
}
