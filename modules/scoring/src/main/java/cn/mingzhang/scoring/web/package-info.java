/** The pages of scoring. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.scoring.web;
