package cn.mingzhang.tenants;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import org.jspecify.annotations.Nullable;

/**
 * A body as lists show it.
 *
 * @param parent the superior on the SYSTEM line; null at the top
 * @param tenant the bureau that the body belongs to
 * @param group  code of its assessment group, or null
 * @param state  ACTIVE or ABOLISHED
 */
public record BodyView(BodyId id, String code, String name, BodyLevel level, @Nullable BodyId parent, BodyId tenant,
        @Nullable String group, String state) {
}
