/** How much the edge takes in: requests by address, person and bureau, and the size of what is sent. */
@NullMarked
package cn.mingzhang.web.limit;

import org.jspecify.annotations.NullMarked;
