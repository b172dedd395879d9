package cn.mingzhang.progress.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.tenants.BodyView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tasks by cities; an unfolded city shows its bodies one by one. */
public record FoldedMatrix(List<Column> columns, List<Row> rows) {

    /** Key of the column of what lies under no city: the issuer's own divisions and what it supervises directly. */
    public static final String NO_CITY = "0";

    /**
     * One city with its bodies, itself first.
     *
     * @param key  the city's id, or {@link #NO_CITY}
     * @param name the city's, empty for no city
     */
    public record Column(String key, String name, boolean open, List<BodyView> bodies) {

        /** How many columns of the table it takes. */
        public int width() {
            return open ? bodies.size() : 1;
        }
    }

    /** One task over all columns; a cancelled one stays, with what was reported of it. */
    public record Row(TaskView task, boolean cancelled, List<Part> parts) {
    }

    /**
     * One task in one column.
     *
     * @param shares all of the column in one bar; null where nothing is owed
     * @param cells  one entry per body of an unfolded column, null where it owes nothing
     */
    public record Part(Column column, @Nullable Shares shares, List<@Nullable Cell> cells) {
    }

    private record At(Object task, Object body) {
    }

    static List<Column> columns(List<OverviewRepository.Placed> placed, Map<BodyId, BodyView> views, Map<BodyId, BodyView> cities,
            List<String> open) {
        var groups = placed.stream().filter(each -> views.containsKey(each.body()))
                .collect(groupingBy(each -> each.city() == null ? NO_CITY : each.city().toString()));
        return groups.entrySet().stream().map(group -> {
            var bodies = group.getValue().stream().map(each -> views.get(each.body()))
                    .sorted(Comparator.comparing((BodyView body) -> !body.id().toString().equals(group.getKey())).thenComparing(BodyView::code))
                    .toList();
            var city = group.getValue().getFirst().city();
            var view = city == null ? null : cities.get(city);
            boolean unfolded = open.contains(group.getKey()) || groups.size() == 1;
            return new Column(group.getKey(), view == null ? "" : view.name(), unfolded, bodies);
        }).sorted(Comparator.comparing(column -> column.bodies().getFirst().code())).toList();
    }

    static FoldedMatrix of(List<TaskView> tasks, Set<TaskId> cancelled, List<Column> columns, List<OverviewRepository.TaskTally> tallies, List<Cell> cells) {
        var shares = tallies.stream().collect(groupingBy(
                each -> new At(each.task(), each.city() == null ? NO_CITY : each.city().toString())));
        var byPlace = cells.stream().collect(toMap(cell -> new At(cell.task(), cell.body()), cell -> cell));
        var rows = tasks.stream().map(task -> new Row(task, cancelled.contains(task.id()), columns.stream().map(column -> {
            var found = shares.get(new At(task.id(), column.key()));
            var bar = found == null ? null : Shares.of(found.stream().map(OverviewRepository.TaskTally::tally).toList());
            List<@Nullable Cell> shown = column.open()
                    ? column.bodies().stream().map(body -> byPlace.get(new At(task.id(), body.id()))).toList() : List.of();
            return new Part(column, bar, shown);
        }).toList())).filter(row -> row.parts().stream().map(Part::shares).anyMatch(Objects::nonNull)).toList();
        return new FoldedMatrix(columns, rows);
    }
}
