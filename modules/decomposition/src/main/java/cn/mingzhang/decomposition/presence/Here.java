package cn.mingzhang.decomposition.presence;

import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a draft open.
 *
 * @param task    where they are
 * @param editing whether they are typing in it
 */
public record Here(PersonId person, String name, @Nullable TaskId task, boolean editing) {
}
