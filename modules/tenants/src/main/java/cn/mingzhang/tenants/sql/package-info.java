/** The selectors of bodies that other modules join in their own statements; the only SQL that leaves this module. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.tenants.sql;
