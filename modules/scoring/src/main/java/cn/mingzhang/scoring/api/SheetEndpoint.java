package cn.mingzhang.scoring.api;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.CriterionId;
import cn.mingzhang.scoring.assessment.SetMark;
import cn.mingzhang.scoring.assessment.Sheets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments/{id}/sheets/{body}")
class SheetEndpoint {

    private final Sheets sheets;

    SheetEndpoint(Sheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    SheetJson get(Scope scope, @PathVariable AssessmentId id, @PathVariable BodyId body) {
        return SheetJson.of(sheets.get(scope, id, body));
    }

    @PutMapping("/marks/{criterion}")
    SheetJson mark(Scope scope, @PathVariable AssessmentId id, @PathVariable BodyId body, @PathVariable CriterionId criterion,
            @RequestBody SheetJson.Mark mark) {
        return SheetJson.of(sheets.mark(scope, new SetMark(id, body, criterion, mark.points(), mark.reason(), mark.version())));
    }

    @GetMapping("/marks/{criterion}/facts")
    SheetJson.Facts facts(Scope scope, @PathVariable AssessmentId id, @PathVariable BodyId body, @PathVariable CriterionId criterion,
            PageRequest page) {
        return SheetJson.Facts.of(sheets.facts(scope, id, body, criterion, page));
    }
}
