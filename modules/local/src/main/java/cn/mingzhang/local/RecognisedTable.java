package cn.mingzhang.local;

import static java.util.stream.Collectors.joining;

import cn.mingzhang.decomposition.recognition.Limit;
import cn.mingzhang.decomposition.recognition.RecognisedDocument;
import cn.mingzhang.decomposition.recognition.RecognisedPoint;
import cn.mingzhang.decomposition.recognition.Recurrence;
import cn.mingzhang.decomposition.recognition.TaskTitles;
import cn.mingzhang.documents.ChineseWords;
import cn.mingzhang.documents.TaskTableSheet;
import cn.mingzhang.documents.TaskTableSheet.Line;
import cn.mingzhang.documents.TaskTableSheet.Section;
import cn.mingzhang.documents.TaskTableSheet.Table;
import java.util.ArrayList;
import java.util.List;

/** The recognised points as the table that offices hand down (任务分解表). */
final class RecognisedTable {

    private RecognisedTable() {
    }

    /** @param name of the sheet: the document's file */
    static Table of(String name, RecognisedDocument document) {
        var sections = new ArrayList<Section>();
        for (var point : document.points()) {
            String heading = heading(document, point);
            if (sections.isEmpty() || !sections.getLast().heading().equals(heading)) {
                sections.add(new Section(heading, new ArrayList<>()));
            }
            sections.getLast().lines().add(line(point));
        }
        return new Table(name, document.title() == null ? name : document.title() + "任务分解表", "", sections);
    }

    /** The outermost heading above a point; empty for a point that stands alone. */
    private static String heading(RecognisedDocument document, RecognisedPoint point) {
        var node = document.nodes().get(point.node());
        while (node.parent() >= 0) {
            node = document.nodes().get(node.parent());
        }
        return node.id() == point.node() || node.heading() == null ? "" : node.marker() + node.heading();
    }

    private static Line line(RecognisedPoint point) {
        var due = point.due();
        String marker = point.path().isEmpty() ? "" : point.path().getLast();
        String words = point.text().startsWith(marker) ? point.text().substring(marker.length()) : point.text();
        return new Line(TaskTitles.of(point.heading(), words), point.text(), String.join("、", point.lead()), String.join("、", point.responsible()),
                due == null ? "" : ChineseWords.date(due.date()), point.recurrences().stream().map(Recurrence::text).collect(joining("；")),
                point.limits().stream().map(Limit::text).collect(joining("；")));
    }
}
