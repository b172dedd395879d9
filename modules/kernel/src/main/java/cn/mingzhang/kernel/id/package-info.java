/** Typed ids, one record per thing. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.kernel.id;
