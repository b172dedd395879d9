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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * Writes down many acts at once, each with its own entry; to be used where one order does thousands of things.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Scope scope, List<Act> acts) {
        writeAll(scope.province(), scope, acts);
    }

    /** The same for what the installation itself did, or its operator. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAllSystem(ProvinceId province, List<Act> acts) {
        writeAll(province, null, acts);
    }

    /**
     * Writes down that personal data were shown: one entry for all that an answer shows.
     *
     * @param what  a word for the data, for instance {@code people}
     * @param asked what was asked for, by field; what was not is left out
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(Scope scope, String thingType, Id thing, String what, Map<String, ? extends @Nullable Object> asked) {
        write(scope.province(), scope, "read", thingType, thing, said(what, asked));
    }

    private static Map<String, Object> said(String what, Map<String, ? extends @Nullable Object> asked) {
        var said = new LinkedHashMap<String, Object>();
        said.put("what", what);
        asked.forEach((field, value) -> {
            if (value != null && !value.toString().isBlank()) {
                said.put(field, value instanceof Number ? value : value.toString());
            }
        });
        return said;
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
     * What the bodies in the auditor's reach did, newest first. That it was read, and what was asked, stands in the trail too.
     *
     * @throws DomainException FORBIDDEN unless the reader is an AUDITOR; MALFORMED for a cursor that was never given
     */
    @Transactional
    public Page<TrailEntry> entries(Scope scope, TrailFilter filter, PageRequest page) {
        scope.require(Role.AUDITOR);
        var found = repository.page(scope, filter, page);
        var asked = filter.asked();
        asked.put("entries", found.items().size());
        read(scope, "trail", scope.province(), "trail", asked);
        return found;
    }

    private void write(ProvinceId province, @Nullable Scope scope, String action, String thingType, Id thing, Map<String, ?> detail) {
        writeAll(province, scope, List.of(new Act(action, thingType, thing, detail)));
    }

    private void writeAll(ProvinceId province, @Nullable Scope scope, List<Act> acts) {
        if (!acts.isEmpty()) {
            long first = acts.size() == 1 ? ids.next() : ids.block(acts.size());
            var rows = IntStream.range(0, acts.size()).mapToObj(at -> row(province, scope, first + at, acts.get(at))).toList();
            repository.insert(rows, marks::of);
        }
    }

    private EntryRow row(ProvinceId province, @Nullable Scope scope, long id, Act act) {
        var actor = scope == null ? null : scope.actor();
        return new EntryRow(province, id, clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor == null ? null : actor.person(), actor == null ? null : actor.name(),
                scope == null ? null : scope.body(), actor == null ? null : actor.bodyName(), roles(scope),
                act.action(), act.thingType(), act.thing().value(), json.writeValueAsString(act.detail()), MDC.get("request_id"), MDC.get("remote_address"));
    }

    private static String roles(@Nullable Scope scope) {
        return scope == null ? "SYSTEM" : scope.roles().stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }
}
