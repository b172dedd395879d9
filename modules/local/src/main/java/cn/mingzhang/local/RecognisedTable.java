package cn.mingzhang.local;

import static java.util.stream.Collectors.joining;

import cn.mingzhang.decomposition.recognition.Limit;
import cn.mingzhang.decomposition.recognition.OutlineNode;
import cn.mingzhang.decomposition.recognition.RecognisedDocument;
import cn.mingzhang.decomposition.recognition.RecognisedPoint;
import cn.mingzhang.decomposition.recognition.Recurrence;
import cn.mingzhang.decomposition.recognition.TaskTitles;
import cn.mingzhang.decomposition.table.TableWords;
import cn.mingzhang.decomposition.table.TaskTable;
import cn.mingzhang.decomposition.table.TaskTables;
import cn.mingzhang.decomposition.table.TaskWords;
import java.util.ArrayList;
import java.util.List;

/** The recognised points as the table that offices hand down (任务分解表). */
final class RecognisedTable {

    private static final int LEVELS = 2;

    private RecognisedTable() {
    }

    /** @param name of the sheet: the document's file */
    static TaskTable of(String name, RecognisedDocument document) {
        var rows = new ArrayList<TaskTable.Row>();
        var open = new ArrayList<String>();
        for (var point : document.points()) {
            rows.addAll(TaskTables.opened(open, headings(document, point)));
            rows.add(new TaskTable.Line("", words(point)));
        }
        return new TaskTable(name, document.title() == null ? name : document.title() + "任务分解表", "", "", rows);
    }

    /** The outermost headings above a point; none for a point that stands alone. */
    private static List<String> headings(RecognisedDocument document, RecognisedPoint point) {
        var above = new ArrayList<OutlineNode>();
        var node = document.nodes().get(point.node());
        while (node.parent() >= 0) {
            node = document.nodes().get(node.parent());
            above.addFirst(node);
        }
        return above.stream().limit(LEVELS).filter(each -> each.heading() != null).map(each -> each.marker() + each.heading()).toList();
    }

    private static TaskWords words(RecognisedPoint point) {
        var due = point.due();
        String marker = point.path().isEmpty() ? "" : point.path().getLast();
        String words = point.text().startsWith(marker) ? point.text().substring(marker.length()) : point.text();
        return new TaskWords(TaskTitles.of(point.heading(), words), point.text(), String.join("、", point.lead()), String.join("、", point.responsible()),
                due == null ? "" : TableWords.date(due.date()), point.recurrences().stream().map(Recurrence::text).collect(joining("；")),
                point.limits().stream().map(Limit::text).collect(joining("；")));
    }
}
