/** Selects that later modules join in SQL: who owes which task in which period, and which plans are published. */
@NullMarked
@NamedInterface("sql")
package cn.mingzhang.decomposition.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
