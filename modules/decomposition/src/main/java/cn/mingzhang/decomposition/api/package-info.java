/** Work plans, their tasks and publications as JSON. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.decomposition.api;
