package cn.mingzhang.tenants.intake.province;

import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Line;
import cn.mingzhang.tenants.intake.table.TableRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body as a file describes it; superiors and group by their codes. */
public record BodyRow(TableRow row, String code, String name, BodyLevel level, @Nullable String systemSuperior, @Nullable String areaSuperior,
        @Nullable String group, List<String> aliases) {

    @Nullable String superior(Line line) {
        return line == Line.SYSTEM ? systemSuperior : areaSuperior;
    }
}
