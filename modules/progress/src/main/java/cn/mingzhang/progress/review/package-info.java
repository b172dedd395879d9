/** Who judges reports, what they found, and the whole of one obligation that they look at. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.progress.review;
