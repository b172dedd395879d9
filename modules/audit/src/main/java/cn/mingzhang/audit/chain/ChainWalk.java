package cn.mingzhang.audit.chain;

import cn.mingzhang.audit.chain.ChainFault.Kind;
import cn.mingzhang.kernel.id.ProvinceId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk along one province's chain, from its first entry to the first that is broken. */
final class ChainWalk {

    private static final int PAGE = 1000;

    private final ChainRepository repository;
    private final ChainKeys keys;
    private final AnchoredSeals anchors;
    private final ProvinceId province;
    private byte[] previous = new byte[0];
    private long number;
    private boolean markedBefore;

    ChainWalk(ChainRepository repository, ChainKeys keys, AnchoredSeals anchors, ProvinceId province) {
        this.repository = repository;
        this.keys = keys;
        this.anchors = anchors;
        this.province = province;
    }

    /** How many entries were in order. */
    long entries() {
        return number;
    }

    /** Walks at least to where the chain ended when the walk began; what is sealed meanwhile is walked or left, but never missed. */
    @Nullable ChainFault findFault() {
        long before = head().number();
        var fault = findBrokenEntry();
        if (fault != null) {
            return fault;
        }
        if (Math.max(before, anchors.last(province.value())) > number) {
            return fault(Kind.TRUNCATED, number, 0);
        }
        var now = head();
        boolean agrees = now.number() == number ? Arrays.equals(now.seal(), previous) : now.number() > number;
        return agrees ? null : fault(Kind.WRONG_END, number, 0);
    }

    private ChainHead head() {
        return repository.findHead(province).orElse(new ChainHead(0, new byte[0], null));
    }

    private @Nullable ChainFault findBrokenEntry() {
        long place = Long.MIN_VALUE;
        long id = 0;
        for (var rows = next(place, id); !rows.isEmpty(); rows = next(place, id)) {
            for (var row : rows) {
                var fault = check(row);
                if (fault != null) {
                    return fault;
                }
                place = row.number();
                id = row.entry().id();
            }
        }
        return null;
    }

    private List<ChainedRow> next(long place, long id) {
        return repository.findSealedFrom(province, place, id, PAGE);
    }

    private @Nullable ChainFault check(ChainedRow row) {
        long claimed = row.number();
        if (claimed <= number) {
            return fault(Kind.INSERTED, claimed, row.entry().id());
        }
        if (claimed > number + 1) {
            return fault(Kind.MISSING, number + 1, 0);
        }
        if (keys.find(row.sealedBy()).isEmpty() || row.marked() && keys.find(row.macBy()).isEmpty()) {
            return fault(Kind.UNKNOWN_KEY, claimed, row.entry().id());
        }
        if (row.marked() ? !row.markedRightly(keys) : markedBefore) {
            return fault(claimedTwice(claimed) ? Kind.INSERTED : Kind.CHANGED, claimed, row.entry().id());
        }
        if (!row.sealedRightly(keys, previous)) {
            return fault(row.marked() ? claimedTwice(claimed) ? Kind.INSERTED : Kind.OUT_OF_ORDER : Kind.CHANGED, claimed, row.entry().id());
        }
        if (!anchors.agree(province.value(), claimed, row.seal())) {
            return fault(Kind.NOT_AS_ANCHORED, claimed, row.entry().id());
        }
        number = claimed;
        previous = row.seal();
        markedBefore |= row.marked();
        return null;
    }

    private boolean claimedTwice(long place) {
        return repository.countAtPlace(province, place) > 1;
    }

    /** Entries that wait for their seal are marked already, and so can be checked. */
    @Nullable ChainFault findBrokenWaiting() {
        long id = 0;
        for (var rows = repository.findUnsealedAfter(province, id, PAGE); !rows.isEmpty(); rows = repository.findUnsealedAfter(province, id, PAGE)) {
            for (var row : rows) {
                if (row.marked() ? !row.markedRightly(keys) : markedBefore) {
                    return fault(row.marked() && keys.find(row.macBy()).isEmpty() ? Kind.UNKNOWN_KEY : Kind.CHANGED, 0, row.entry().id());
                }
                id = row.entry().id();
            }
        }
        return null;
    }

    long countWaiting(Instant before) {
        return repository.countUnsealedBefore(province, before);
    }

    private ChainFault fault(Kind kind, long place, long entry) {
        return new ChainFault(kind, province.value(), place, entry);
    }
}
