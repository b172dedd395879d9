package cn.mingzhang.tenants;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies a list wants; null means any.
 *
 * @param parent bodies directly below this one on the SYSTEM line
 * @param group  code of an assessment group
 * @param query  part of a name, alias or code
 */
public record BodyFilter(@Nullable BodyId parent, @Nullable BodyLevel level, @Nullable String group, @Nullable String query) {

    /** Everything in reach. */
    public static final BodyFilter ALL = new BodyFilter(null, null, null, null);
}
