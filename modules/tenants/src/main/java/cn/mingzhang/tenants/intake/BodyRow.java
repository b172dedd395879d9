package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.word.BodyLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the table of bodies. */
record BodyRow(long line, String code, String name, BodyLevel level, @Nullable String systemSuperior, @Nullable String areaSuperior,
        @Nullable String group, List<String> aliases) {
}
