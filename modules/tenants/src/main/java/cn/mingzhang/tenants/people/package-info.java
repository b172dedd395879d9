/** The people of a province: invited by ADMIN, given roles by SECURITY, replaced when they leave. */
@NullMarked
@NamedInterface("people")
package cn.mingzhang.tenants.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
