/** The selectors of bodies that other modules join in their own statements; the only SQL that leaves this module. */
@NullMarked
@NamedInterface("sql")
package cn.mingzhang.tenants.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
