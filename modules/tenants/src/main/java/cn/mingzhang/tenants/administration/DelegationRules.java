package cn.mingzhang.tenants.administration;

import cn.mingzhang.kernel.id.BodyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How deep the administrators of a bureau manage. The province's manage everything. All others manage their own bureau, and as
 * many levels below as a superior granted, but never deeper than that superior itself manages: what is taken from a city is taken
 * from what the city passed on. Pure.
 */
final class DelegationRules {

    /** No limit. */
    static final int ALL_LEVELS = Integer.MAX_VALUE;

    private DelegationRules() {
    }

    /**
     * Levels of bureaus below the body that its administrators manage.
     *
     * @param chain the body itself and everything that stands over it on any line
     */
    static int levels(List<Standing> chain, BodyId body) {
        var at = find(chain, body);
        if (at == null) {
            return 0;
        }
        if (at.top()) {
            return ALL_LEVELS;
        }
        if (at.granted() == null || at.grantor() == null) {
            return 0;
        }
        var grantor = find(chain, at.grantor());
        if (grantor == null || grantor.above() <= at.above()) {
            return 0;
        }
        return Math.min(at.granted(), left(levels(chain, grantor.body()), grantor.above() - at.above()));
    }

    /** What remains of levels so many steps further down. */
    static int left(int levels, int steps) {
        return levels == ALL_LEVELS ? ALL_LEVELS : Math.max(0, levels - steps);
    }

    /** Whether a grant may be changed by the administrators of a body: those who gave it, or those over them. */
    static boolean mayChange(List<Standing> chain, BodyId grantor, BodyId mine) {
        var giver = find(chain, grantor);
        var own = find(chain, mine);
        return own != null && (giver == null || own.above() >= giver.above());
    }

    private static @Nullable Standing find(List<Standing> chain, BodyId body) {
        return chain.stream().filter(standing -> standing.body().equals(body)).findFirst().orElse(null);
    }
}
