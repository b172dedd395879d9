package cn.mingzhang.local.bench;

import cn.mingzhang.local.demo.content.DemoContent;
import cn.mingzhang.local.demo.content.DemoSize;
import cn.mingzhang.local.demo.content.OutlineItem;
import java.util.List;
import java.util.Random;

/** Work plans in the manner of the demonstration's: its points, drawn and numbered anew. */
final class GeneratedPlan {

    private static final String DIGITS = "一二三四五六七八九十";
    private static final int POINTS_PER_CHAPTER = 10;
    private static final List<OutlineItem> LEAVES = DemoContent.load(DemoSize.FULL).main().workPlan().leaves();
    private static final List<OutlineItem> CHAPTERS = DemoContent.load(DemoSize.FULL).main().workPlan().outline().stream()
            .filter(item -> item.branch() && item.level() == 1).toList();

    private GeneratedPlan() {
    }

    /** A plan whose points are drawn by a seed. */
    static String text(long seed, int points) {
        var random = new Random(seed);
        var text = new StringBuilder("东江省司法厅2026年政务公开工作要点\n各市、县（市、区）司法局，厅机关各处室：\n现将2026年政务公开工作要点印发给你们，请结合实际抓好落实。\n");
        for (int at = 0; at < points; at++) {
            if (at % POINTS_PER_CHAPTER == 0) {
                text.append(DIGITS.charAt(at / POINTS_PER_CHAPTER)).append('、')
                        .append(CHAPTERS.get(at / POINTS_PER_CHAPTER % CHAPTERS.size()).heading()).append('\n');
            }
            var leaf = LEAVES.get(random.nextInt(LEAVES.size()));
            text.append('（').append(DIGITS.charAt(at % POINTS_PER_CHAPTER)).append('）').append(leaf.heading()).append('。').append(leaf.text()).append('\n');
        }
        return text.append("东江省司法厅\n2026年2月27日\n").toString();
    }

    /** A plan each of whose points every city, every county and one division reports every quarter. */
    static String quarterly(String title, int points) {
        var text = new StringBuilder(title).append("\n各市、县（市、区）司法局，厅机关各处室：\n现将工作要点印发给你们，请结合实际抓好落实。\n");
        for (int at = 0; at < points; at++) {
            if (at % POINTS_PER_CHAPTER == 0) {
                text.append(DIGITS.charAt(at / POINTS_PER_CHAPTER)).append("、第").append(DIGITS.charAt(at / POINTS_PER_CHAPTER)).append("方面工作\n");
            }
            text.append('（').append(DIGITS.charAt(at % POINTS_PER_CHAPTER)).append("）公开重点领域信息").append(at + 1)
                    .append("。及时公开并维护相关领域信息，每季度至少更新1次。（牵头单位：厅办公室；责任单位：各市、县（市、区）司法局）\n");
        }
        return text.toString();
    }
}
