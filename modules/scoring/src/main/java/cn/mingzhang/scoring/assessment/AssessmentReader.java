package cn.mingzhang.scoring.assessment;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.id.SchemeId;
import cn.mingzhang.scoring.Sight;
import cn.mingzhang.scoring.scheme.SchemeReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads assessments together with their schemes. */
@Component
class AssessmentReader {

    private final AssessmentRepository repository;
    private final SchemeReader schemes;

    AssessmentReader(AssessmentRepository repository, SchemeReader schemes) {
        this.repository = repository;
        this.schemes = schemes;
    }

    AssessmentView get(Scope scope, AssessmentId id) {
        var row = repository.find(scope, id).orElseThrow(DomainException::notFound);
        return views(scope, List.of(row)).getFirst();
    }

    Page<AssessmentView> find(Scope scope, @Nullable SchemeId scheme, PageRequest page) {
        var rows = Page.of(repository.find(scope, scheme, page), page.size(), row -> row.id().toString());
        return new Page<>(views(scope, rows.items()), rows.next());
    }

    private List<AssessmentView> views(Scope scope, List<AssessmentRow> rows) {
        var of = schemes.ofAssessments(scope, rows.stream().map(AssessmentRow::scheme).distinct().toList());
        return rows.stream().map(row -> new AssessmentView(row.id(), of.get(row.scheme()), row.cutOff(), row.state(), row.sha256(),
                row.takenAt(), row.version(), row.bodies(), row.facts(), row.bodies() - row.incomplete(),
                Sight.inside(scope, row.issuer()))).toList();
    }
}
