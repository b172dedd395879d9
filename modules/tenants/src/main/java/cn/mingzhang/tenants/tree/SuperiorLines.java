package cn.mingzhang.tenants.tree;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each body's superior on each line, and what follows from that. Pure.
 *
 * @param lines by line, the superior of each body that has one
 */
record SuperiorLines(Map<Line, Map<BodyId, BodyId>> lines) {

    /** The bodies over one on a line, nearest first. */
    List<BodyId> over(Line line, BodyId body) {
        var superiors = lines.getOrDefault(line, Map.of());
        var path = new ArrayList<BodyId>();
        for (var at = superiors.get(body); at != null && !path.contains(at); at = superiors.get(at)) {
            path.add(at);
        }
        return path;
    }

    /** Whether a line would run in a circle with this superior. */
    boolean circles(Line line, BodyId body, BodyId superior) {
        return superior.equals(body) || over(line, superior).contains(body);
    }

    /** All that stands over a body on any line with the fewest steps to it; the body itself at 0. */
    Map<BodyId, Integer> closure(BodyId body) {
        var steps = new HashMap<BodyId, Integer>(Map.of(body, 0));
        for (var line : Line.values()) {
            var path = over(line, body);
            for (int at = 0; at < path.size(); at++) {
                steps.merge(path.get(at), at + 1, Math::min);
            }
        }
        return steps;
    }
}
