package cn.mingzhang.decomposition.source;

import org.jspecify.annotations.Nullable;

/**
 * Words that stand together on one line of a page; measures in points, y from the top of the page down.
 *
 * @param em the width of one full character
 * @param where the place on the page from its top, 0 to 1
 * @param cell the cell of a drawn table that it stands in, if any
 */
record PdfPiece(int page, String words, float x, float right, float y, float em, float where, PdfGrid.@Nullable Area cell) {

    /** Whether this piece may stand in the line below the other, in the same column. */
    boolean isBelow(PdfPiece other) {
        return page == other.page && y - other.y > em * 0.3 && y - other.y < em * 2.6 && Math.abs(x - other.x) < em * 4;
    }
}
