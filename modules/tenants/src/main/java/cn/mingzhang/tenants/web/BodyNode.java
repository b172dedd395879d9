package cn.mingzhang.tenants.web;

import cn.mingzhang.tenants.BodyView;
import java.util.List;

/**
 * A body in the tree of the page.
 *
 * @param open     whether its children are shown
 * @param selected whether the card beside shows it
 */
record BodyNode(BodyView body, boolean open, boolean selected, List<BodyNode> children) {
}
