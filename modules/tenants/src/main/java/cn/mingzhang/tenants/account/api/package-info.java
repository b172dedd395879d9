/** The same for clients. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.tenants.account.api;
