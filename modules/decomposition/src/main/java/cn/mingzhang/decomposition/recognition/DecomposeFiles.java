package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.SourceReader;
import cn.mingzhang.decomposition.source.UnreadableSource;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads documents from files for the command line: as JSON, or as a table for people. */
public final class DecomposeFiles {

    private final SourceReader reader = new SourceReader();
    private final Recogniser recogniser = new Recogniser();

    /**
     * Reads and recognises one file.
     *
     * @throws UnreadableSource where the file holds no document
     * @throws IOException where the file cannot be read from its place
     */
    public RecognisedDocument decompose(Path file, @Nullable Integer year) throws UnreadableSource, IOException {
        return recogniser.recognise(reader.read(file), year);
    }

    /** The JSON object of a document. */
    public String json(RecognisedDocument document) {
        return DecompositionJson.of(document).write();
    }

    /** One line per point: path, heading or beginning, lead, responsible, due, quotas and limits, separated by tabs. */
    public String table(RecognisedDocument document) {
        var out = new StringBuilder();
        for (var p : document.points()) {
            var due = p.due();
            out.append(String.join("\t", String.join("", p.path()), p.heading() == null ? p.start() : p.heading(),
                    String.join("、", p.lead()), String.join("、", p.responsible()), due == null ? "" : due.date().toString(),
                    String.join("；", p.recurrences().stream().map(Recurrence::text).toList()),
                    String.join("；", p.limits().stream().map(Limit::text).toList())).replace('\n', ' ')).append('\n');
        }
        return out.toString();
    }
}
