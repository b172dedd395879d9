package cn.mingzhang.progress.part;

import static java.util.stream.Collectors.toSet;

import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.id.ObligationId;
import cn.mingzhang.progress.obligation.Obligation;
import cn.mingzhang.progress.part.PartReports.Said;
import cn.mingzhang.tenants.Bodies;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What serves an obligation that its body has split (二次分解). Whoever was shown the obligation may know how its parts stand; the
 * parts never close it, but its report begins with what they reported, and takes over later what came since.
 */
@Service
@Transactional(readOnly = true)
public class ObligationParts {

    /** The most parts of one obligation that are listed. */
    private static final int MOST = 200;

    private final PartRepository parts;
    private final Bodies bodies;

    ObligationParts(PartRepository parts, Bodies bodies) {
        this.parts = parts;
        this.bodies = bodies;
    }

    /** n of m for each of these that has parts. */
    public Map<ObligationId, PartCount> counts(Scope scope, Collection<ObligationId> shown) {
        return shown.isEmpty() ? Map.of() : parts.count(scope.province(), shown);
    }

    /** The parts of one obligation, the first two hundred. */
    public List<PartLine> of(Scope scope, Obligation shown) {
        return parts.find(scope.province(), shown.id(), MOST);
    }

    /** What the parts of one obligation reported and did not get back: all of them counted, the first two hundred in their words. */
    public PartReports reported(Scope scope, Obligation shown) {
        var sum = parts.sumReported(scope.province(), shown.id());
        if (sum.count() == 0) {
            return PartReports.NONE;
        }
        var lines = parts.findReported(scope.province(), shown.id(), MOST);
        var names = bodies.names(scope.province(), lines.stream().map(PartLine::body).collect(toSet()));
        return new PartReports(sum.count(), sum.troubled(), sum.measured(), lines.stream()
                .map(line -> new Said(names.getOrDefault(line.body(), ""), line.narrative().strip(), line.problems().strip())).toList());
    }
}
