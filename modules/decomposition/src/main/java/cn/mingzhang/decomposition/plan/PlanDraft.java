package cn.mingzhang.decomposition.plan;

import java.util.List;

/** A plan and its outline before they are stored. */
public record PlanDraft(String title, int year, String text, List<DraftPoint> points, List<SourceMark> marks) {
}
