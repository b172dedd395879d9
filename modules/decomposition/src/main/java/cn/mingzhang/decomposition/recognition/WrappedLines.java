package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text whose lines were broken where they were full, as pages are copied, with these lines joined again: names, dates and
 * quotas go over the breaks. What is found in the joined text is told in places of the text as it was.
 */
final class WrappedLines {

    private final SourceText source;
    private final SourceText joined;
    /** For each character of the joined text, and for its end, the place in the text as it was; empty where nothing was joined. */
    private final int[] places;

    private WrappedLines(SourceText source, SourceText joined, int[] places) {
        this.source = source;
        this.joined = joined;
        this.places = places;
    }

    /** Joins the lines; where the format tells paragraphs, cells or headings apart, there is nothing to join. */
    static WrappedLines of(SourceText source) {
        boolean plain = source.tables().isEmpty() && source.headings().isEmpty() && source.aside().isEmpty();
        var breaks = plain ? new LineBreaks(source.text()).toJoin() : List.<Span>of();
        if (breaks.isEmpty()) {
            return new WrappedLines(source, source, new int[0]);
        }
        String text = source.text();
        var out = new StringBuilder(text.length());
        var places = new int[text.length() + 1];
        int from = 0;
        for (var gap : breaks) {
            from = copy(text, from, gap.from(), out, places);
            from = gap.to();
        }
        copy(text, from, text.length(), out, places);
        places[out.length()] = text.length();
        return new WrappedLines(source, new SourceText(source.name(), out.toString(), List.of(), List.of(), List.of()), places);
    }

    private static int copy(String text, int from, int to, StringBuilder out, int[] places) {
        for (int i = from; i < to; i++) {
            places[out.length()] = i;
            out.append(text.charAt(i));
        }
        return to;
    }

    SourceText joined() {
        return joined;
    }

    /** The same document with its spans in the text as it was; the words of points and items stay joined. */
    RecognisedDocument inPlace(RecognisedDocument document) {
        if (places.length == 0) {
            return document;
        }
        var points = document.points().stream().map(this::point).toList();
        var nodes = document.nodes().stream().map(n -> new OutlineNode(n.id(), n.marker(), n.heading(), n.text(), n.level(), n.parent(), n.leaf(),
                n.point(), whole(n.span()))).toList();
        return new RecognisedDocument(source.text(), document.title(), document.year(), points, document.setAside().stream().map(this::whole).toList(),
                nodes, document.warnings());
    }

    private RecognisedPoint point(RecognisedPoint p) {
        var marks = new ArrayList<Mark>(p.marks().size());
        for (var mark : p.marks()) {
            marks.add(Mark.of(mark.kind(), words(new Span(mark.from(), mark.to()))));
        }
        return new RecognisedPoint(p.id(), p.node(), p.path(), p.heading(), p.start(), p.text(), words(p.span()), p.lead(), p.responsible(), p.due(),
                p.otherDues(), p.recurrences(), p.limits(), p.measures(), p.unsure(), marks);
    }

    /** A part of the document: a break that was joined at its end belongs to it. */
    private Span whole(Span span) {
        return new Span(places[span.from()], places[span.to()]);
    }

    /** Words, without a break behind the last. */
    private Span words(Span span) {
        return span.length() == 0 ? whole(span) : new Span(places[span.from()], places[span.to() - 1] + 1);
    }
}
