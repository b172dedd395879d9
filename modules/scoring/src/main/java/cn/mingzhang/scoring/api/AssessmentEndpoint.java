package cn.mingzhang.scoring.api;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.scoring.assessment.Assessments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments")
class AssessmentEndpoint {

    private final Assessments assessments;

    AssessmentEndpoint(Assessments assessments) {
        this.assessments = assessments;
    }

    @GetMapping
    Page<AssessmentJson> list(Scope scope, @RequestParam(name = "scheme_id", required = false) @Nullable SchemeId scheme, PageRequest page) {
        return assessments.find(scope, scheme, page).map(AssessmentJson::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AssessmentJson take(Scope scope, @RequestBody AssessmentJson.Take take) {
        return AssessmentJson.of(assessments.take(scope, take.schemeId(), take.cutOff()));
    }

    @GetMapping("/{id}")
    AssessmentJson get(Scope scope, @PathVariable AssessmentId id) {
        return AssessmentJson.of(assessments.get(scope, id));
    }

    @PostMapping("/{id}/transitions")
    AssessmentJson move(Scope scope, @PathVariable AssessmentId id, @RequestBody AssessmentJson.Move move) {
        return AssessmentJson.of(assessments.move(scope, id, move.to()));
    }

    /** An assessment ranks one group; asked for another one it has nobody to show. */
    @GetMapping("/{id}/ranking")
    List<AssessmentJson.Place> ranking(Scope scope, @PathVariable AssessmentId id, @RequestParam(required = false) @Nullable String group) {
        if (group != null && !group.isBlank() && !group.equals(assessments.get(scope, id).scheme().group())) {
            return List.of();
        }
        return assessments.ranking(scope, id).stream().map(AssessmentJson.Place::of).toList();
    }
}
