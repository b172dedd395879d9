/** Other office systems that call the API: each bound to one body and a list of roles, proposed by ADMIN and confirmed by SECURITY. */
@NullMarked
@NamedInterface("systems")
package cn.mingzhang.tenants.systems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
