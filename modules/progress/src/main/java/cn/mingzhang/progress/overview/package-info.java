/** What many obligations look like at once: matrix, shares, figures of the workbench. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.progress.overview;
