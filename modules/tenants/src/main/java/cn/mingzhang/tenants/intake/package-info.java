/** How provinces come in: from the tables of one file to bodies, people and their places. */
@NullMarked
@NamedInterface("intake")
package cn.mingzhang.tenants.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
