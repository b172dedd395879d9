package cn.mingzhang.tenants.tree;

import cn.mingzhang.kernel.id.BodyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator changes of a body; null leaves a thing as it is.
 *
 * @param group          code of the assessment group, empty for none
 * @param systemSuperior who stands over it on the SYSTEM line
 * @param areaSuperior   id of who stands over it on the AREA line, empty for nobody
 * @param reason         why, for the trail
 */
public record ChangeBody(BodyId body, int version, @Nullable String name, @Nullable List<String> aliases, @Nullable String group,
        @Nullable BodyId systemSuperior, @Nullable String areaSuperior, String reason) {
}
