/** How well documents are recognised, measured against answers that people gave; for the command line and tests. */
@NullMarked
package cn.mingzhang.decomposition.gold;

import org.jspecify.annotations.NullMarked;
