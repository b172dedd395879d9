package cn.mingzhang.decomposition.document;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a draft plan of a document.
 *
 * @param name    the file's name as the sender called it
 * @param content read to its end, closed by the caller
 * @param year    the year the plan is for; null to go by the document, or else by today
 */
public record ImportDocument(String name, InputStream content, @Nullable Integer year) {
}
