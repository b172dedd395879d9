package cn.mingzhang.decomposition.task;

import cn.mingzhang.decomposition.plan.WorkPointView;

/** One point of the outline before and after an edit. */
record Reheaded(WorkPointView before, WorkPointView after) {
}
