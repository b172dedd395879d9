package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.kernel.word.IntakeState;
import cn.mingzhang.tenants.intake.table.RowFault;
import cn.mingzhang.tenants.intake.table.RowFaults;
import cn.mingzhang.tenants.intake.table.TableFile;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a province in from a file, or changes one: upload, dry run, mending of faulty cells, and the application of the sound rows as
 * a job that can be left, stopped and gone on with. For the administrator of the provincial department; for others it does not exist.
 */
@Service
public class TenantIntakes {

    private static final int RECENT = 20;

    private final IntakeRepository intakes;
    private final IntakeRows rows;
    private final IntakeStart start;
    private final IntakeAccess access;
    private final IntakeApplier applier;
    private final ObjectProvider<SchedulerClient> queue;

    TenantIntakes(IntakeRepository intakes, IntakeRows rows, IntakeStart start, IntakeAccess access, IntakeApplier applier,
            ObjectProvider<SchedulerClient> queue) {
        this.intakes = intakes;
        this.rows = rows;
        this.start = start;
        this.access = access;
        this.applier = applier;
        this.queue = queue;
    }

    /**
     * Asks whether somebody may bring in a file at all, before one is taken in.
     *
     * @throws DomainException FORBIDDEN, or CONFLICT for an operator when the province has its administrator already
     */
    public void require(Importer who) {
        access.require(who);
    }

    /**
     * Reads files and checks their rows; nothing of the province changes.
     *
     * @throws DomainException INVALID for files that hold no readable tables, FORBIDDEN, or CONFLICT for an operator when the province has
     *                         its administrator already
     */
    public IntakeId upload(Importer who, List<TableFile> files) throws IOException {
        access.require(who);
        var faults = new RowFaults();
        var read = TableFile.read(files, faults);
        if (faults.total() == 0 && read.isEmpty()) {
            faults.add(RowFault.ofAll("no_rows"));
        }
        if (faults.total() > 0) {
            throw DomainException.invalid(faults.kept().stream().map(fault -> new Fault("file", fault.code(), fault.arguments())).toList());
        }
        var id = start.take(who, files.stream().map(TableFile::name).collect(Collectors.joining("、")), read);
        start.check(who, id);
        return id;
    }

    /**
     * How far one is.
     *
     * @throws DomainException NOT_FOUND out of reach
     */
    @Transactional(readOnly = true)
    public IntakeView get(Importer who, IntakeId id) {
        return access.get(who, id);
    }

    /** The newest ones of the province, newest first. */
    @Transactional(readOnly = true)
    public List<IntakeView> recent(Importer who) {
        access.require(who);
        // what a province imports by itself is not the operator's
        return intakes.findRecent(who.province(), RECENT).stream().filter(intake -> !who.isOperator() || intake.founding()).toList();
    }

    /** What the last check found, in the order of the file. It shows cells of people: who looked stands in the trail. */
    @Transactional
    public Page<RowFault> faults(Importer who, IntakeId id, PageRequest page) {
        var found = rows.findFaults(who.province(), access.get(who, id).id(), page);
        access.record(who, "read", id, Map.of("what", "faults", "rows", found.items().size()));
        return found;
    }

    /**
     * Changes cells, leaves rows out, and checks again; with nothing to change it only checks.
     *
     * @throws DomainException STALE when somebody was faster or it is not open any more
     */
    @Transactional
    public IntakeView fix(Importer who, FixCells command) {
        var intake = access.get(who, command.id());
        move(who, intake, Set.of(IntakeState.UPLOADED, IntakeState.CHECKED), command.version(), IntakeState.UPLOADED);
        takeOver(who, intake);
        for (var cell : command.cells()) {
            rows.find(who.province(), intake.id(), cell.row())
                    .ifPresent(row -> rows.update(who.province(), intake.id(), row.with(cell.column(), cell.text())));
        }
        if (!command.dropped().isEmpty()) {
            rows.drop(who.province(), intake.id(), command.dropped());
        }
        start.check(who, intake.id());
        return access.get(who, intake.id());
    }

    /**
     * Begins to apply a sound one, or goes on with one that was stopped.
     *
     * @throws DomainException CONFLICT while it has faults or another one runs; STALE when somebody was faster
     */
    @Transactional
    public IntakeView begin(Importer who, IntakeId id, int version) {
        var begun = started(who, id, version);
        IntakeJobs.APPLY.schedule(queue.getObject(), who.province(), id);
        return begun;
    }

    /** The same without a queue: returns when it is applied, cancelled or found faulty. For demonstrations and measurements. */
    public IntakeView beginNow(Importer who, IntakeId id, int version) {
        access.inTransaction(() -> started(who, id, version));
        applier.run(who.province(), id);
        return access.inTransaction(() -> access.get(who, id));
    }

    /**
     * Gives one up. What was applied stays, whole step by whole step, and it can be gone on with; one that never began is thrown away.
     *
     * @throws DomainException STALE when it is over already
     */
    @Transactional
    public IntakeView cancel(Importer who, IntakeId id, int version) {
        var intake = access.get(who, id);
        move(who, intake, Set.of(IntakeState.UPLOADED, IntakeState.CHECKED, IntakeState.APPLYING, IntakeState.FAILED), version, IntakeState.CANCELLED);
        var now = access.get(who, id);
        if (!now.begun() && !intake.running()) {
            rows.clear(who.province(), id);
        }
        access.record(who, "cancel", id, Map.of("done", now.done(), "total", now.total()));
        return now;
    }

    private IntakeView started(Importer who, IntakeId id, int version) {
        var intake = access.get(who, id);
        if (who.isOperator() && !intake.begun() && intakes.isFounded(who.province())) {
            throw new DomainException(DomainException.Kind.CONFLICT, "province_founded");
        }
        if (intakes.anotherRuns(who.province(), id)) {
            throw new DomainException(DomainException.Kind.CONFLICT, "intake_running");
        }
        if (intake.version() == version && !intake.startable()) {
            throw new DomainException(DomainException.Kind.CONFLICT, "intake_faulty");
        }
        move(who, intake, Set.of(IntakeState.CHECKED, IntakeState.FAILED, IntakeState.CANCELLED), version, IntakeState.APPLYING);
        takeOver(who, intake);
        intakes.advance(who.province(), id, intake.done(), intake.bodies() + intake.places());
        access.record(who, "begin", id, Map.of("bodies", intake.bodies(), "people", intake.people()));
        return access.get(who, id);
    }

    /** Whoever of the province changes or begins one answers for its roles, were it the operator's before. */
    private void takeOver(Importer who, IntakeView intake) {
        if (who.scope() != null) {
            intakes.takeOver(who.province(), intake.id(), who.scope().actor().person());
        }
    }

    private void move(Importer who, IntakeView intake, Set<IntakeState> from, int version, IntakeState to) {
        if (!intakes.move(who.province(), intake.id(), from, version, to, to == IntakeState.CANCELLED ? access.now() : null)) {
            throw DomainException.stale(Map.of("state", intake.state(), "version", intake.version()));
        }
    }
}
