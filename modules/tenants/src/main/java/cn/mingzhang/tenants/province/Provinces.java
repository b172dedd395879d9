package cn.mingzhang.tenants.province;

import cn.mingzhang.audit.Change;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Kind;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.kernel.word.ProvinceState;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The operator's side of one province: suspending and resuming it, its limits and what it uses of them. While it is suspended
 * people read and download, writes are refused at the edge, and background work waits ({@link ProvinceGate}).
 */
@Service
public class Provinces {

    private static final int LONGEST_REASON = 500;

    private final ProvinceRepository repository;
    private final Trail trail;

    Provinces(ProvinceRepository repository, Trail trail) {
        this.repository = repository;
        this.trail = trail;
    }

    /**
     * One province.
     *
     * @throws DomainException NOT_FOUND
     */
    @Transactional(readOnly = true)
    public ProvinceView get(ProvinceId province) {
        return repository.find(province).orElseThrow(DomainException::notFound);
    }

    /** How many active people a province has. */
    @Transactional(readOnly = true)
    public int people(ProvinceId province) {
        return repository.people(province);
    }

    /**
     * Stops all writing of a province; reading goes on.
     *
     * @param operator who does it, for the trail
     * @throws DomainException INVALID without a reason, STALE when the province was changed since {@code version}
     */
    @Transactional
    public void suspend(ProvinceId province, String reason, int version, String operator) {
        move(province, ProvinceState.SUSPENDED, "suspend", reason, version, operator);
    }

    /** Lets a province work again; what waited goes on within seconds. The rest as {@link #suspend}. */
    @Transactional
    public void resume(ProvinceId province, String reason, int version, String operator) {
        move(province, ProvinceState.ACTIVE, "resume", reason, version, operator);
    }

    private void move(ProvinceId id, ProvinceState to, String action, String reason, int version, String operator) {
        var province = get(id);
        String words = reason.strip();
        if (words.isEmpty()) {
            throw DomainException.invalid("reason", "required");
        }
        if (words.length() > LONGEST_REASON) {
            throw DomainException.invalid("reason", "too_long", LONGEST_REASON);
        }
        if (province.version() != version || province.state() == to || !repository.move(province, to, words)) {
            throw stale(province);
        }
        trail.recordSystem(id, action, "province", id, Map.of("state", Change.of(province.state(), to), "reason", words, "operator", operator));
    }

    /**
     * Changes the limits. A limit below what is used already refuses only what would be added.
     *
     * @throws DomainException INVALID for limits out of range, STALE when the province was changed since {@code version}
     */
    @Transactional
    public void limit(ProvinceId id, Limits limits, int version, String operator) {
        var province = get(id);
        limits.check();
        if (province.version() != version || !repository.limit(province, limits)) {
            throw stale(province);
        }
        trail.recordSystem(id, "change", "province", id, Map.of("people_limit", Change.of(province.limits().people(), limits.people()),
                "storage_limit", Change.of(province.limits().storage(), limits.storage()), "operator", operator));
    }

    /**
     * Asked by what takes from people in a suspended province too, before it gives them anything.
     *
     * @throws DomainException SUSPENDED
     */
    @Transactional(readOnly = true)
    public void requireWorking(ProvinceId province) {
        if (get(province).state() == ProvinceState.SUSPENDED) {
            throw DomainException.suspended();
        }
    }

    /**
     * Asked by whoever adds people, in the transaction that adds them. Two who add the last one at the same moment may both
     * succeed: holding the province's row would stop everybody else who writes in the province.
     *
     * @param more how many active people are to be added
     * @throws DomainException INVALID {@code people_limit_reached} when they would be more than the province may have
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireRoomForPeople(ProvinceId province, int more) {
        var limit = more <= 0 ? null : repository.limits(province).people();
        if (limit != null && repository.people(province) + more > limit) {
            throw new DomainException(Kind.INVALID, "people_limit_reached", limit);
        }
    }

    private static DomainException stale(ProvinceView province) {
        return DomainException.stale(Map.of("state", province.state().name(), "version", province.version()));
    }
}
