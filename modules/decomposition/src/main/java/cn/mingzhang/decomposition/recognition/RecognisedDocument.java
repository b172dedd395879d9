package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of one document.
 *
 * @param text the extracted text that all spans count in
 * @param title the title of the plan, or null where none was found
 * @param year the year the plan is for, or null where neither title, signature nor page tells
 * @param setAside navigation, preamble, signatures, lists of attachments: shown greyed, never lost
 */
public record RecognisedDocument(String text, @Nullable String title, @Nullable Integer year, List<RecognisedPoint> points,
        List<Span> setAside, List<OutlineNode> nodes, List<Warning> warnings) {

    /** What a person should know about the document as a whole. */
    public enum Warning {
        /** No numbered outline: each paragraph became a point. */
        NO_OUTLINE,
        /** There is an outline, but none of its items states work to do. */
        NO_WORK,
        /** No year was found, so dates without a year could not be read. */
        NO_YEAR,
        /** Numerals are missing, repeated or out of order. */
        NUMERALS_IRREGULAR
    }

    public RecognisedDocument {
        points = List.copyOf(points);
        setAside = List.copyOf(setAside);
        nodes = List.copyOf(nodes);
        warnings = List.copyOf(warnings);
    }
}
