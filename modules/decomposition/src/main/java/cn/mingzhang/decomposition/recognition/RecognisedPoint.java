package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the outline that states work to do.
 *
 * @param id stable within the document: p1, p2, …
 * @param node id of its {@link OutlineNode}
 * @param path outline markers as written, outermost first
 * @param start first 16 characters of the body without white space
 * @param text the whole text of the leaf, owner notes included
 * @param lead who leads, as written
 * @param responsible who takes part, as written
 * @param due the latest deadline, or null
 * @param otherDues earlier deadlines of the same point
 * @param measures percentages and counts that are neither quota nor limit
 * @param marks the words behind all this
 */
public record RecognisedPoint(String id, int node, List<String> path, @Nullable String heading, String start, String text,
        Span span, List<String> lead, List<String> responsible, @Nullable Due due, List<Due> otherDues,
        List<Recurrence> recurrences, List<Limit> limits, List<String> measures, List<Unsure> unsure, List<Mark> marks) {

    public RecognisedPoint {
        path = List.copyOf(path);
        lead = List.copyOf(lead);
        responsible = List.copyOf(responsible);
        otherDues = List.copyOf(otherDues);
        recurrences = List.copyOf(recurrences);
        limits = List.copyOf(limits);
        measures = List.copyOf(measures);
        unsure = List.copyOf(unsure);
        marks = List.copyOf(marks);
    }
}
