package cn.mingzhang.decomposition.table;

import cn.mingzhang.decomposition.owner.Owner;
import cn.mingzhang.decomposition.owner.OwnerFinder;
import cn.mingzhang.decomposition.plan.WorkPlanView;
import cn.mingzhang.decomposition.task.AddTask;
import cn.mingzhang.decomposition.task.ChangeTask;
import cn.mingzhang.decomposition.task.Given;
import cn.mingzhang.decomposition.task.Limit;
import cn.mingzhang.decomposition.task.Quota;
import cn.mingzhang.decomposition.task.TaskView;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.id.WorkPointId;
import cn.mingzhang.kernel.word.Part;
import cn.mingzhang.kernel.word.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of an edited table beside the task as it is: what it asks for, field by field. */
final class RowReading {

    private static final int LONGEST_TITLE = 300;
    /** What a cell of a workbook holds at most; a longer text was cut when the table was taken out. */
    private static final int LONGEST_CELL = 32_000;
    private static final String ERROR_VALUE = "ERROR:";

    /**
     * Who is called what.
     *
     * @param names  of the bodies that owe something already
     * @param finder who is meant by other names
     */
    record OwnerBook(Map<BodyId, String> names, OwnerFinder finder) {
    }

    private final WorkPlanView plan;
    private final TableUpload.Row row;
    private final @Nullable TaskView task;
    private final TaskWords now;
    private final OwnerBook book;
    private final Map<TaskField, Fault> problems = new EnumMap<>(TaskField.class);
    private final Map<TaskField, Object> read = new EnumMap<>(TaskField.class);
    private final List<TaskField> asked = new ArrayList<>();
    private List<Quota> quotas = List.of();

    /**
     * @param task null for a new one
     * @param now  its words; empty ones for a new task
     */
    RowReading(WorkPlanView plan, TableUpload.Row row, @Nullable TaskView task, TaskWords now, OwnerBook book) {
        this.plan = plan;
        this.row = row;
        this.task = task;
        this.now = now;
        this.book = book;
        for (var field : TaskField.values()) {
            if (row.cells().containsKey(field) && edited(field)) {
                read(field);
            }
        }
    }

    /** Whether the person changed the cell: it says something else than the plan, and than it said when the table was taken out. */
    private boolean edited(TaskField field) {
        String said = row.words(field);
        return !said.equals(RowMark.plain(now.of(field))) && mark().map(mark -> !mark.same(field, said)).orElse(true);
    }

    /** Whether somebody changed the field in the plan since the table was taken out. */
    boolean stale(TaskField field) {
        return task != null && mark().map(mark -> !mark.same(field, now.of(field))).orElse(false);
    }

    private Optional<RowMark> mark() {
        return row.mark() == null || task == null ? Optional.empty() : RowMark.parse(row.mark()).filter(mark -> mark.task().equals(task.id()));
    }

    private void read(TaskField field) {
        try {
            if (row.words(field).startsWith(ERROR_VALUE)) {
                throw CellReading.refused(field, "cell_error");
            }
            if (now.of(field).length() > LONGEST_CELL) {
                throw CellReading.refused(field, "cell_cut");
            }
            if (differs(field)) {
                asked.add(field);
            }
        } catch (DomainException refusal) {
            problems.put(field, refusal.faults().getFirst());
            asked.add(field);
        }
    }

    /** Reads the cell, and says whether what it means is not what the task has already. */
    private boolean differs(TaskField field) {
        String said = row.words(field);
        return switch (field) {
            case TITLE -> kept(field, text(field, said, LONGEST_TITLE), task == null ? null : task.title());
            case TEXT -> kept(field, text(field, said, LONGEST_CELL), task == null ? null : task.text());
            case LEAD, RESPONSIBLE -> owners(field, said);
            case DUE -> kept(field, new Given<>(CellReading.due(said, plan.year())), new Given<>(task == null ? null : task.dueOn()));
            case RHYTHM -> period(said);
            case LIMITS -> kept(field, CellReading.limits(said, task == null ? List.of() : task.limits()), task == null ? List.of() : task.limits());
            case WEIGHT -> kept(field, new Given<>(CellReading.weight(said)), new Given<>(task == null ? null : task.weight()));
        };
    }

    private boolean period(String said) {
        var before = task == null ? List.<Quota>of() : task.quotas();
        quotas = CellReading.quotas(said, before);
        var period = CellReading.period(said);
        boolean byDefault = task == null || task.period() == null;
        var shown = task == null ? null : task.period() != null ? task.period() : task.dueOn() != null ? PeriodKind.ONCE : plan.defaultPeriod();
        return kept(TaskField.RHYTHM, new Given<>(period), new Given<>(period == null && byDefault ? null : shown)) | !quotas.equals(before);
    }

    private static String text(TaskField field, String said, int longest) {
        if (said.isEmpty()) {
            throw CellReading.refused(field, "required");
        }
        if (said.length() > longest) {
            throw DomainException.invalid(List.of(Fault.of(field.name(), "too_long", longest)));
        }
        return said;
    }

    private boolean owners(TaskField field, String said) {
        var part = field == TaskField.LEAD ? Part.LEAD : Part.RESPONSIBLE;
        var before = task == null ? List.<Owner>of() : task.owners().stream().filter(owner -> owner.part() == part).toList();
        var owners = CellReading.owners(said, part, shown(before), book.finder()::owner);
        read.put(field, owners);
        return !owners.stream().map(CellReading::who).collect(Collectors.toSet()).equals(before.stream().map(CellReading::who).collect(Collectors.toSet()));
    }

    /** By what the table calls them, and by the words under which somebody once said who is meant. */
    private Map<String, Owner> shown(List<Owner> owners) {
        var shown = new HashMap<String, Owner>();
        owners.forEach(owner -> shown.putIfAbsent(owner.bodyId() == null ? owner.namedAs() : book.names().getOrDefault(owner.bodyId(), owner.namedAs()), owner));
        owners.stream().filter(owner -> !owner.namedAs().isBlank()).forEach(owner -> shown.putIfAbsent(owner.namedAs(), owner));
        return shown;
    }

    private boolean kept(TaskField field, Object said, @Nullable Object before) {
        read.put(field, said);
        return !Objects.equals(said, before);
    }

    /** The fields that differ, as a person reads them. */
    List<TableDiff.Field> fields() {
        return asked.stream().map(field -> new TableDiff.Field(field, row.place(field), now.of(field), row.words(field), stale(field),
                unknown(field).stream().map(name -> new TableDiff.Unknown(name, book.finder().proposals(name))).toList(), problems.get(field))).toList();
    }

    /** Whether somebody changed one of the fields that the person changed too. */
    boolean stale() {
        return asked.stream().anyMatch(this::stale);
    }

    private List<String> unknown(TaskField field) {
        return owners(field).stream().filter(Owner::open).map(Owner::namedAs).distinct().toList();
    }

    /**
     * What to change.
     *
     * @param meant who is meant by names that nobody is known by, as far as a person said it
     */
    ChangeTask change(TaskView seen, Map<String, BodyId> meant) {
        boolean owners = given(TaskField.LEAD) || given(TaskField.RESPONSIBLE);
        var due = this.<LocalDate>maybe(TaskField.DUE);
        return new ChangeTask(plan.id(), seen.id(), seen.version(), string(TaskField.TITLE), string(TaskField.TEXT), null, owners ? owners(seen, meant) : null,
                due, given(TaskField.RHYTHM) ? this.<PeriodKind>maybe(TaskField.RHYTHM) : rhythmKept(seen, due),
                given(TaskField.RHYTHM) ? quotas : null, given(TaskField.LIMITS) ? limits() : null, this.<Integer>maybe(TaskField.WEIGHT));
    }

    /** A rhythm that nobody set goes by whether there is a due date; where only that comes or goes, the table still says the old one. */
    private @Nullable Given<PeriodKind> rhythmKept(TaskView seen, @Nullable Given<LocalDate> due) {
        boolean turns = due != null && seen.period() == null && (due.value() == null) != (seen.dueOn() == null);
        return turns ? new Given<>(seen.dueOn() == null ? plan.defaultPeriod() : PeriodKind.ONCE) : null;
    }

    /** What to add; a task that says only what it is called asks for that, and is called by what it says. */
    AddTask add(@Nullable WorkPointId point, @Nullable TaskId behind, Map<String, BodyId> meant) {
        String title = string(TaskField.TITLE);
        String text = string(TaskField.TEXT);
        var due = this.<LocalDate>maybe(TaskField.DUE);
        var period = this.<PeriodKind>maybe(TaskField.RHYTHM);
        var weight = this.<Integer>maybe(TaskField.WEIGHT);
        return new AddTask(plan.id(), point, title, Objects.requireNonNullElse(text, Objects.requireNonNullElse(title, "")), null, owners(null, meant), due == null ? null : due.value(),
                period == null ? null : period.value(), quotas, limits(), weight == null ? null : weight.value(), behind);
    }

    private List<Owner> owners(@Nullable TaskView seen, Map<String, BodyId> meant) {
        var owners = new ArrayList<Owner>();
        for (var part : List.of(Part.LEAD, Part.RESPONSIBLE)) {
            var field = part == Part.LEAD ? TaskField.LEAD : TaskField.RESPONSIBLE;
            if (given(field)) {
                owners(field).forEach(owner -> owners.add(owner.open() && meant.containsKey(owner.namedAs())
                        ? new Owner(part, meant.get(owner.namedAs()), null, owner.namedAs()) : new Owner(part, owner.bodyId(), owner.audience(), owner.namedAs())));
            } else if (seen != null) {
                seen.owners().stream().filter(owner -> owner.part() == part).forEach(owners::add);
            }
        }
        return owners;
    }

    private boolean given(TaskField field) {
        return asked.contains(field) && !problems.containsKey(field);
    }

    @SuppressWarnings("unchecked") // what was read into these two fields is owners
    private List<Owner> owners(TaskField field) {
        boolean named = field == TaskField.LEAD || field == TaskField.RESPONSIBLE;
        return named && given(field) ? (List<Owner>) read.getOrDefault(field, List.of()) : List.of();
    }

    @SuppressWarnings("unchecked") // limits were read into LIMITS
    private List<Limit> limits() {
        return given(TaskField.LIMITS) ? (List<Limit>) read.getOrDefault(TaskField.LIMITS, List.of()) : List.of();
    }

    private @Nullable String string(TaskField field) {
        return given(field) ? (String) read.get(field) : null;
    }

    @SuppressWarnings("unchecked") // dates were read into DUE, periods into RHYTHM, numbers into WEIGHT
    private <T> @Nullable Given<T> maybe(TaskField field) {
        return given(field) ? (Given<T>) read.get(field) : null;
    }
}
