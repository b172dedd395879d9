package cn.mingzhang.decomposition.plan;

import org.jspecify.annotations.Nullable;

/**
 * A node of the outline before it has an id.
 *
 * @param parent index of the node above, or -1
 */
public record DraftPoint(int parent, int depth, String marker, @Nullable String heading, String text, boolean leaf, int from, int to) {
}
