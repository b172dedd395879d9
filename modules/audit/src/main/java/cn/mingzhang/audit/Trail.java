package cn.mingzhang.audit;

import cn.mingzhang.audit.chain.EntryMarks;
import cn.mingzhang.audit.chain.EntryRow;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.Id;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the trail. An entry is a row of the act's own transaction: no act without its entry, no entry without its
 * act, and nothing that one writer waits for another at. What the trail keeps is kept for good: nothing here changes or deletes.
 */
@Service
public class Trail {

    private final TrailRepository repository;
    private final EntryMarks marks;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    Trail(TrailRepository repository, EntryMarks marks, Ids ids, Clock clock, JsonMapper json) {
        this.repository = repository;
        this.marks = marks;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Writes down one act of a person. Reads of evidence and of personal data, and exports, are acts too.
     *
     * @param action    a verb, for instance {@code submit}
     * @param thingType the kind of thing, for instance {@code obligation}
     * @param detail    what changed, by field: a {@link Change} where there is a before, otherwise a plain value; never contents of files,
     *                  nor personal data beyond what tells the act
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Scope scope, String action, String thingType, Id thing, Map<String, ?> detail) {
        write(scope.province(), scope, action, thingType, thing, detail);
    }

    /** Writes down what the installation itself did, or its operator, who belongs to no body. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordSystem(ProvinceId province, String action, String thingType, Id thing, Map<String, ?> detail) {
        write(province, null, action, thingType, thing, detail);
    }

    /** When somebody of a province last did something; empty while nobody has. What the installation or its operator does is no act of theirs. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastAct(ProvinceId province) {
        return repository.lastAct(province);
    }

    /**
     * The trail of the reader's province, newest first.
     *
     * @throws DomainException FORBIDDEN unless the reader is an AUDITOR; MALFORMED for a cursor that was never given
     */
    @Transactional(readOnly = true)
    public Page<TrailEntry> entries(Scope scope, TrailFilter filter, PageRequest page) {
        scope.require(Role.AUDITOR);
        var rows = repository.find(scope, filter, TrailCursor.of(page), page.size() + 1);
        return Page.of(rows, page.size(), entry -> TrailCursor.after(entry).toString());
    }

    private void write(ProvinceId province, @Nullable Scope scope, String action, String thingType, Id thing, Map<String, ?> detail) {
        var actor = scope == null ? null : scope.actor();
        var row = new EntryRow(province, ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor == null ? null : actor.person(), actor == null ? null : actor.name(),
                scope == null ? null : scope.body(), actor == null ? null : actor.bodyName(), roles(scope),
                action, thingType, thing.value(), json.writeValueAsString(detail), MDC.get("request_id"), MDC.get("remote_address"));
        repository.insert(row, marks.of(row));
    }

    private static String roles(@Nullable Scope scope) {
        return scope == null ? "SYSTEM" : scope.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
