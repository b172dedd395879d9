/** Other office systems that call the API: each bound to one body and a list of roles, proposed by ADMIN and confirmed by SECURITY. */
@NullMarked
package cn.mingzhang.tenants.systems;

import org.jspecify.annotations.NullMarked;
