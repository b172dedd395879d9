package cn.mingzhang.tenants.web;

import cn.mingzhang.tenants.BodyView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body in the tree of the page.
 *
 * @param below    how many bodies stand directly below it
 * @param open     whether its children are shown
 * @param selected whether the card beside shows it
 * @param next     where the children that are not shown begin; null when all are
 */
record BodyNode(BodyView body, int below, boolean open, boolean selected, List<BodyNode> children, @Nullable String next) {
}
