package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.List;

/** The cells of one row of a real task table by what their column says; a cell merged over rows serves each of them. */
record TaskRow(List<Span> task, List<Span> lead, List<Span> responsible, List<Span> due) {

    TaskRow {
        task = List.copyOf(task);
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        due = List.copyOf(due);
    }
}
