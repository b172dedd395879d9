package cn.mingzhang.documents;

import cn.mingzhang.decomposition.table.TableWords;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.AssessmentId;
import cn.mingzhang.kernel.word.AssessmentState;
import cn.mingzhang.scoring.assessment.AssessmentView;
import cn.mingzhang.scoring.assessment.Assessments;
import cn.mingzhang.scoring.assessment.RankingRow;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ranking of an assessment as a table. */
@Component
class RankingTables {

    private static final List<Integer> WIDTHS = List.of(8, 40, 14, 14);

    private final Assessments assessments;

    RankingTables(Assessments assessments) {
        this.assessments = assessments;
    }

    OfficeFile of(Scope scope, AssessmentId id) {
        var assessment = assessments.get(scope, id);
        return OfficeFile.of(title(assessment), OfficeFile.Kind.XLSX, write(assessment, assessments.ranking(scope, id)));
    }

    private static String title(AssessmentView assessment) {
        return assessment.scheme().year() + "年政务公开考核排名（" + assessment.scheme().groupName() + "）";
    }

    static byte[] write(AssessmentView assessment, List<RankingRow> rows) {
        var scheme = assessment.scheme();
        try (var sheet = new OfficialSheet("排名", WIDTHS, false)) {
            sheet.title(title(assessment))
                    .note("数据截至 " + TableWords.date(assessment.cutOff()) + "　满分 " + scheme.fullMarks() + "　分值权重 " + scheme.weight() + "%　"
                            + state(assessment.state()))
                    .head(List.of("名次", "单位", "得分", "折算得分"));
            rows.forEach(row -> sheet.row(Arrays.asList(row.rank(), row.name(), row.score(), row.share())));
            return sheet.bytes();
        }
    }

    private static String state(AssessmentState state) {
        return switch (state) {
            case ASSESSMENT -> "考评中，仅供内部";
            case PROVISIONAL -> "公示";
            case FINAL -> "定档";
        };
    }
}
