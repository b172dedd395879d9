package cn.mingzhang.scoring.web;

import cn.mingzhang.scoring.assessment.SheetView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of one kind with their sums: 基础分, 扣分, 考评.
 *
 * @param key of the section's name in the bundle
 */
record SheetSection(String key, List<SheetView.Line> lines) {

    /** The sections of a sheet in the order in which their first criteria stand. */
    static List<SheetSection> of(SheetView sheet) {
        var sections = new ArrayList<SheetSection>();
        for (var line : sheet.lines()) {
            String key = key(line);
            var section = sections.stream().filter(each -> each.key().equals(key)).findFirst().orElseGet(() -> {
                var fresh = new SheetSection(key, new ArrayList<>());
                sections.add(fresh);
                return fresh;
            });
            section.lines().add(line);
        }
        return sections;
    }

    private static String key(SheetView.Line line) {
        return switch (line.criterion().kind()) {
            case BASE_FULFILLED, BASE_ON_TIME -> "base";
            case DEDUCTION -> "deduction";
            case MARK -> "mark";
        };
    }

    public @Nullable BigDecimal computed() {
        return sum(SheetView.Line::computed);
    }

    public @Nullable BigDecimal assessed() {
        return sum(SheetView.Line::assessed);
    }

    public @Nullable BigDecimal result() {
        return sum(SheetView.Line::result);
    }

    private @Nullable BigDecimal sum(Function<SheetView.Line, @Nullable BigDecimal> figure) {
        return lines.stream().map(figure).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }
}
