package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.recognition.RecognisedDocument.Warning;
import cn.mingzhang.decomposition.source.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one door: reads work points out of a document's text. Stateless and safe for use by many threads; any text is
 * accepted, in time that grows with its length.
 */
public final class Recogniser {

    /**
     * Recognises a document.
     *
     * @param source the extracted text
     * @param yearHint the year that the plan is for, if known; it goes before what the document says
     */
    public RecognisedDocument recognise(SourceText source, @Nullable Integer yearHint) {
        var lines = WrappedLines.of(source);
        return lines.inPlace(recogniseJoined(lines.joined(), yearHint));
    }

    private static RecognisedDocument recogniseJoined(SourceText source, @Nullable Integer yearHint) {
        var skeleton = Skeleton.of(source);
        String title = skeleton.title();
        Integer year = yearHint != null ? yearHint : TitleFinder.year(source.text(), title, skeleton.firstItem(), skeleton.setAside());
        var reader = new PointReader(skeleton, year);
        var points = new ArrayList<RecognisedPoint>();
        for (var item : skeleton.items()) {
            if (item.point) {
                points.add(reader.read(item, points.size() + 1));
            }
        }
        var warnings = EnumSet.noneOf(Warning.class);
        warnings.addAll(skeleton.warnings());
        if (reader.missedYear()) {
            warnings.add(Warning.NO_YEAR);
        }
        return new RecognisedDocument(source.text(), title.isEmpty() ? null : title, year, points, skeleton.setAside(),
                skeleton.nodes(), List.copyOf(warnings));
    }
}
