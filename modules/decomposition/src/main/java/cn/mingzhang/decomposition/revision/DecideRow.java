package cn.mingzhang.decomposition.revision;

import org.jspecify.annotations.Nullable;

/**
 * Decides on one difference.
 *
 * @param row     its key
 * @param version of the row as the person saw it
 * @param reason  that the bodies are told with the amendment; null to name the revised document
 */
public record DecideRow(String row, int version, @Nullable String reason) {
}
