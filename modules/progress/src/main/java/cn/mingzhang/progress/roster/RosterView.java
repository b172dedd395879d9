package cn.mingzhang.progress.roster;

import cn.mingzhang.kernel.word.RosterPost;
import cn.mingzhang.tenants.BodyView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one body named for one plan.
 *
 * @param missing   posts that the body has to name and has not
 * @param changedAt null while nothing was named
 * @param version   0 while nothing was named
 * @param mine      whether the reader fills it
 */
public record RosterView(BodyView body, List<RosterEntry> entries, Set<RosterPost> missing, @Nullable Instant changedAt, int version, boolean mine) {
}
