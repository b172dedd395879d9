package cn.mingzhang.decomposition.document;

import java.io.InputStream;

/**
 * A document as it was uploaded; the caller closes the stream.
 *
 * @param size in bytes
 */
public record PlanDocument(String name, String mediaType, long size, InputStream stream) {
}
