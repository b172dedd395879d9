package cn.mingzhang.progress.roster;

import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.word.RosterPost;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a roster.
 *
 * @param title  position in the body
 * @param phone  at work
 * @param person of the same bureau, where the roster's writer linked one
 */
public record RosterEntry(RosterPost post, String name, String title, String phone, @Nullable PersonId person) {
}
