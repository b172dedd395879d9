package cn.mingzhang.decomposition.plan;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.WorkPointId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The points of a plan as its office left them: a heading that was dropped is passed over, and what stood below it stands below the one
 * above. Levels change as in an outline that is written from top to bottom: the order of the words never does.
 */
public final class Outline {

    private final Map<WorkPointId, WorkPointView> points = new LinkedHashMap<>();

    /** @param points all of the plan in document order, those that were dropped too */
    public Outline(List<WorkPointView> points) {
        points.forEach(point -> this.points.put(point.id(), point));
    }

    /** A point, dropped or not; null where the plan has no such. */
    public @Nullable WorkPointView point(@Nullable WorkPointId id) {
        return id == null ? null : points.get(id);
    }

    /** The point itself unless it was dropped, else the one above it that was not; null above the outermost. */
    public @Nullable WorkPointView standing(@Nullable WorkPointId id) {
        var at = point(id);
        while (at != null && at.dropped()) {
            at = point(at.parentId());
        }
        return at;
    }

    /** What a point stands below. */
    public @Nullable WorkPointView above(WorkPointView point) {
        return standing(point.parentId());
    }

    /** Those not dropped, each below the one that it stands below now, on its level there. */
    public List<WorkPointView> standing() {
        boolean asImported = points.values().stream().allMatch(point -> point.version() == 1 && !point.dropped());
        var standing = new LinkedHashMap<WorkPointId, WorkPointView>();
        for (var point : points.values()) {
            if (!point.dropped()) {
                var above = above(point);
                standing.put(point.id(), asImported ? point : point.under(above == null ? null : above.id()).on(level(point)));
            }
        }
        return List.copyOf(standing.values());
    }

    private int level(WorkPointView point) {
        int level = 0;
        for (var at = above(point); at != null; at = above(at)) {
            level++;
        }
        return level;
    }

    /**
     * The points that change when a heading goes one level out: itself, and what followed it below the same heading, which it takes along.
     *
     * @throws DomainException INVALID at {@code way} on the outermost level
     */
    public List<WorkPointView> out(WorkPointView heading) {
        var above = above(heading);
        if (above == null) {
            throw DomainException.invalid("way", "heading_outermost");
        }
        var outer = above(above);
        var changed = new ArrayList<WorkPointView>();
        changed.add(heading.under(outer == null ? null : outer.id()));
        points.values().stream().filter(point -> !point.dropped() && point.ordinal() > heading.ordinal() && Objects.equals(above(point), above))
                .forEach(point -> changed.add(point.under(heading.id())));
        return changed;
    }

    /**
     * The point that changes when a heading goes one level in: it goes below the heading before it on its level.
     *
     * @throws DomainException INVALID at {@code way} where there is none
     */
    public WorkPointView in(WorkPointView heading) {
        var above = above(heading);
        return points.values().stream().filter(point -> !point.dropped() && !point.leaf() && point.ordinal() < heading.ordinal()
                && Objects.equals(above(point), above)).reduce((_, nearest) -> nearest).map(sibling -> heading.under(sibling.id()))
                .orElseThrow(() -> DomainException.invalid("way", "heading_innermost"));
    }
}
