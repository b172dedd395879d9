package cn.mingzhang.decomposition.document;

import cn.mingzhang.kernel.id.WorkPlanId;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft plan of a document.
 *
 * @param name    the file's name as the sender called it
 * @param content read to its end, closed by the caller
 * @param year    the year the plan is for; null to go by the document, or else by today
 * @param revises the published plan that the document replaces; null for a plan of its own
 */
public record ImportDocument(String name, InputStream content, @Nullable Integer year, @Nullable WorkPlanId revises) {

    /** A plan of its own. */
    public ImportDocument(String name, InputStream content, @Nullable Integer year) {
        this(name, content, year, null);
    }
}
