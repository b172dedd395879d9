/** The part of a page that shows how far accounts are. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.tenants.account.web;
