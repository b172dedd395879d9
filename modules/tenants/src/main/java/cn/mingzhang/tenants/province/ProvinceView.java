package cn.mingzhang.tenants.province;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ProvinceState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A province as its operator sees it.
 *
 * @param code    also the alias of its organization in Keycloak
 * @param reason  why it is suspended, or was resumed; null while it never was
 * @param version for those who change its state or limits
 */
public record ProvinceView(ProvinceId id, String code, String name, ProvinceState state, @Nullable String reason, Limits limits,
        Instant createdAt, int version) {
}
