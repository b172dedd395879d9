/** Files and links that prove reports, and who may see them. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.progress.evidence;
