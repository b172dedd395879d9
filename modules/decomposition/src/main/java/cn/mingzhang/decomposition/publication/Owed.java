package cn.mingzhang.decomposition.publication;

import cn.mingzhang.kernel.id.BodyId;
import cn.mingzhang.kernel.id.TaskId;
import cn.mingzhang.kernel.word.Part;

/**
 * What nobody owes twice.
 *
 * @param root   the task that all its parts began with
 * @param period its label
 */
record Owed(TaskId root, BodyId body, Part part, String period) {
}
