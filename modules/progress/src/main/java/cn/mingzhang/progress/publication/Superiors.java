package cn.mingzhang.progress.publication;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.progress.obligation.ChainStep;
import cn.mingzhang.tenants.BodyView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way up from a body to the issuer: from a division to its bureau, then along the SYSTEM line.
 *
 * @param superiors each body's superior on the SYSTEM line
 * @param bodies    the bodies whose chains are wanted
 */
record Superiors(Map<BodyId, BodyId> superiors, Map<BodyId, BodyView> bodies) {

    /**
     * Who verifies, nearest first, the issuer last. The issuer verifies alone where it does not stand above the body on
     * this line; what it owes itself nobody verifies.
     */
    List<ChainStep> chain(BodyId body, BodyId issuer) {
        if (body.equals(issuer)) {
            return List.of();
        }
        var steps = new ArrayList<ChainStep>();
        for (var next = above(body); next != null && steps.size() <= superiors.size(); next = above(next)) {
            steps.add(new ChainStep(steps.size() + 1, next));
            if (next.equals(issuer)) {
                return steps;
            }
        }
        return List.of(new ChainStep(1, issuer));
    }

    private @Nullable BodyId above(BodyId body) {
        var view = bodies.get(body);
        return view != null && view.level() == BodyLevel.DIVISION ? view.tenant() : superiors.get(body);
    }
}
