package cn.mingzhang.decomposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.plan.SourceDocument;
import cn.mingzhang.decomposition.plan.SourceMark;
import cn.mingzhang.decomposition.plan.WorkPointView;
import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.kernel.id.WorkPointId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcePaneTest {

    @Test
    void cutsLinesIntoPointsAndColours() {
        String text = "前言\n1.公布目录（责任单位：办公室）2.办培训\n";
        var points = List.of(point(1, 3, 19), point(2, 19, text.length()));
        var lines = SourcePane.lines(new SourceDocument(text, List.of(new SourceMark("OUT", 0, 2), new SourceMark("OWNER", 15, 18))), points);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).runs()).singleElement().satisfies(run -> {
            assertThat(run.point()).isNull();
            assertThat(run.pieces()).containsExactly(new SourcePane.Piece("前言", "m-out"));
        });
        assertThat(lines.get(1).runs()).extracting(SourcePane.Run::point).containsExactly(new WorkPointId(1), new WorkPointId(2));
        assertThat(lines.get(1).runs().get(0).pieces()).contains(new SourcePane.Piece("办公室", "m-owner"));
        assertThat(String.join("", lines.stream().flatMap(line -> line.runs().stream()).flatMap(run -> run.pieces().stream())
                .map(SourcePane.Piece::text).toList())).isEqualTo(text.replace("\n", ""));
    }

    private static WorkPointView point(long id, int from, int to) {
        return new WorkPointView(new WorkPointId(id), new WorkPlanId(1), null, (int) id, 0, id + ".", null, "", true, from, to, false, 1);
    }
}
