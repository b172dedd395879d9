/** Provinces, their bodies in a tree of two lines, the people in them and what these may do. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.tenants;
