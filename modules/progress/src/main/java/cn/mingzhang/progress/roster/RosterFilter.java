package cn.mingzhang.progress.roster;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.word.RosterPost;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies of a plan a list wants; null means any.
 *
 * @param gaps    only those that lack something
 * @param missing only those that lack this post
 */
public record RosterFilter(@Nullable BodyId city, boolean gaps, @Nullable RosterPost missing) {
}
