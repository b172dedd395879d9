/** What publishing a plan makes: obligations, and the chains of those who verify them. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.progress.publication;
