package cn.mingzhang.tenants.tree;

import cn.mingzhang.tenants.BodyView;

/**
 * A body in the tree.
 *
 * @param below how many bodies in the reader's reach stand directly below it
 */
public record TreeRow(BodyView body, int below) {
}
