package cn.mingzhang.decomposition.recognition;

import cn.mingzhang.kernel.word.WorkKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proposes what sort of work a task is by the words of its headings, the nearest first, then of its text. */
public final class WorkKinds {

    private static final Map<WorkKind, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(WorkKind.DECISION, Pattern.compile("决策公开|重大行政决策|决策事项|公众参与|列席会议|意见征集|征求意见"));
        WORDS.put(WorkKind.EXECUTION, Pattern.compile("执行公开|执行进展|重点任务进展|督查.{0,4}整改|实事项目"));
        WORDS.put(WorkKind.MANAGEMENT, Pattern.compile("管理公开|权责清单|执法公示|随机抽查|双随机|财政信息|预算|决算"));
        WORDS.put(WorkKind.SERVICE, Pattern.compile("服务公开|政务服务|办事指南|便民|特殊群体|流程优化|办理流程"));
        WORDS.put(WorkKind.RESULT, Pattern.compile("结果公开|办理结果|评估结果|建议提案"));
        WORDS.put(WorkKind.INTERPRETATION, Pattern.compile("解读|政策宣讲"));
        WORDS.put(WorkKind.RESPONSE, Pattern.compile("回应|关切|舆情|新闻发布会|留言"));
        WORDS.put(WorkKind.TRAINING, Pattern.compile("培训|轮训|研讨"));
        WORDS.put(WorkKind.SUPERVISION, Pattern.compile("考核|监督|评价|评议|通报|察访|问责|组织领导"));
        WORDS.put(WorkKind.PLATFORM, Pattern.compile("平台|网站|新媒体|专区|渠道|公开栏|查阅点|公报"));
        WORDS.put(WorkKind.SYSTEM, Pattern.compile("制度|机制|依申请公开|审查|目录|公开指南|公开属性|年度报告|清理"));
    }

    private WorkKinds() {
    }

    /** The kind that the words tell, EXECUTION where they tell none. */
    public static WorkKind propose(List<String> headingsNearestFirst, String text) {
        for (String heading : headingsNearestFirst) {
            var kind = in(heading);
            if (kind.isPresent()) {
                return kind.get();
            }
        }
        return in(text).orElse(WorkKind.EXECUTION);
    }

    private static Optional<WorkKind> in(String words) {
        return WORDS.entrySet().stream().filter(kind -> kind.getValue().matcher(words).find()).map(Map.Entry::getKey).findFirst();
    }
}
