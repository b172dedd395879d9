package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.decomposition.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One item of the outline, in document order.
 *
 * @param id index in {@link RecognisedDocument#nodes()}
 * @param marker the numeral as written, empty for items without one
 * @param heading the heading, or null where the item has none
 * @param text its own words, without those of the items below it
 * @param level 0 for the outermost
 * @param parent id of the item above, or -1
 * @param leaf whether no item stands below it
 * @param point whether it states work to do
 * @param span its own characters; the spans of all nodes and the set-aside parts make up the whole text
 */
public record OutlineNode(int id, String marker, @Nullable String heading, String text, int level, int parent,
        boolean leaf, boolean point, Span span) {
}
