package cn.mingzhang.progress.roster;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.RosterPost;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body of a plan with what it named and lacks.
 *
 * @param cityName the city at or above it, or null
 * @param started  whether it named anybody
 */
public record RosterRow(BodyId body, String name, @Nullable BodyId city, @Nullable String cityName, boolean started, List<RosterEntry> entries,
        Set<RosterPost> missing) {

    /** Who was named for a post. */
    public List<RosterEntry> of(RosterPost post) {
        return entries.stream().filter(entry -> entry.post() == post).toList();
    }
}
