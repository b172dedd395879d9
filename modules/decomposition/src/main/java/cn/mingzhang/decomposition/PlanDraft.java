package cn.mingzhang.decomposition;

import java.util.List;

/**
 * What a document became, before it is stored.
 *
 * @param warnings codes of what a person should know about the whole
 */
record PlanDraft(String title, int year, String text, List<DraftPoint> points, List<DraftTask> tasks, List<SourceMark> marks,
        List<String> warnings) {
}
