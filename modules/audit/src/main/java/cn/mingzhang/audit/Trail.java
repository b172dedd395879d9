package cn.mingzhang.audit;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.Id;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.Role;
import cn.mingzhang.store.Ids;
import java.time.Clock;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the trail. An entry is a row of the act's own transaction: no act without its entry, no entry without its act. */
@Service
public class Trail {

    private final TrailRepository repository;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    Trail(TrailRepository repository, Ids ids, Clock clock, JsonMapper json) {
        this.repository = repository;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Writes down one act of a person.
     *
     * @param action    a verb, for instance {@code submit}
     * @param thingType the kind of thing, for instance {@code obligation}
     * @param detail    what changed, by field: a {@link Change} where there is a before, otherwise a plain value; never contents of files,
     *                  nor personal data beyond what tells the act
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Scope scope, String action, String thingType, Id thing, Map<String, ?> detail) {
        repository.insert(scope.province(), ids.next(), clock.instant(), scope, action, thingType, thing.value(),
                json.writeValueAsString(detail), MDC.get("request_id"));
    }

    /** Writes down what the installation itself did, or its operator, who belongs to no body. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordSystem(ProvinceId province, String action, String thingType, Id thing, Map<String, ?> detail) {
        repository.insert(province, ids.next(), clock.instant(), null, action, thingType, thing.value(),
                json.writeValueAsString(detail), MDC.get("request_id"));
    }

    /**
     * The trail of the reader's province, newest first.
     *
     * @throws DomainException FORBIDDEN unless the reader is an AUDITOR
     */
    @Transactional(readOnly = true)
    public Page<TrailEntry> entries(Scope scope, TrailFilter filter, PageRequest page) {
        scope.require(Role.AUDITOR);
        var rows = repository.find(scope, filter, page);
        return Page.of(rows, page.size(), entry -> Long.toString(entry.id()));
    }
}
