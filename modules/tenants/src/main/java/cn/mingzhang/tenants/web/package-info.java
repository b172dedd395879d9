/** Pages of the tree and its people. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.tenants.web;
