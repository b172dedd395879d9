package cn.mingzhang.tenants.tree;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new body under another.
 *
 * @param superior who stands over it on the SYSTEM line
 * @param group    code of its assessment group, or null
 */
public record AddBody(BodyId superior, BodyLevel level, String code, String name, List<String> aliases, @Nullable String group, String reason) {
}
