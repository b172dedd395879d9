/** The shell below the verticals: frame and widgets, scope and paging at the edge, both error translators, API conventions. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.web;
