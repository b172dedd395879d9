/** Bodies as JSON. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.tenants.api;
