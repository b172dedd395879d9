package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numerals and lists: what stands below what, and what is one point. */
class OutlineTest {

    @Test
    void numeralsThatSayWhereTheyBelong() {
        assertThat(paths("1 公开信息\n1.1 公开年度预算。\n1.2 公开项目进展。\n2 解读政策\n2.1 完善机制\n2.1.1 同步起草解读材料。\n2.1.2 发布图解。\n2.2 召开发布会。\n"))
                .containsExactly("1/1.1", "1/1.2", "2/2.1/2.1.1", "2/2.1/2.1.2", "2/2.2");
        assertThat(paths("一、公开信息\n1.1公开年度预算。\n1.2公开项目进展，增长3.5%。\n二、解读政策\n2.1、同步起草材料。\n2.2、发布图解。\n"))
                .containsExactly("一、/1.1", "一、/1.2", "二、/2.1、", "二、/2.2、");
    }

    @Test
    void aNumberWithAPointThatNothingFollowsIsNoNumeral() {
        assertThat(paths("一、公开信息\n安排资金\n3.5万元用于宣传，公开使用结果。\n二、开展宣传\n组织\n12.4宪法日活动。\n")).containsExactly("一、", "二、");
    }

    @Test
    void papersToHandInAreOnePoint() {
        String article = "第一条 本办法适用于全市。\n第二条 申请人应当提交下列材料：\n（一）登记申请书；\n（二）营业执照复印件；\n（三）从业人员健康证明。\n第三条 登记机关应当当场受理。\n";
        assertThat(paths(article)).containsExactly("第二条", "第三条");
        String acts = "第二条 各单位应当做好下列工作：\n（一）公开办事指南；\n（二）更新服务目录；\n（三）开展业务培训。\n第三条 登记机关应当当场受理。\n";
        assertThat(paths(acts)).containsExactly("第二条/（一）", "第二条/（二）", "第二条/（三）", "第三条");
    }

    @Test
    void aSentenceWithItsOwnersBehindItIsNoHeadingOfWhatFollows() {
        var point = points("一、营造氛围\n（一）依法查处恶意炒作，投诉后48小时内完成核查。（甲办牵头，乙厅配合）建立响应机制。（责任单位：丙部）\n（二）开展培训。\n").getFirst();
        assertThat(point.heading()).isNull();
        assertThat(point.start()).isEqualTo("依法查处恶意炒作，投诉后48小时");
        assertThat(point.lead()).containsExactly("甲办");
        assertThat(point.responsible()).containsExactly("乙厅", "丙部");
    }

    @Test
    void aLineOfOwnersIsNoItemWhoseNumeralWasLost() {
        assertThat(paths("一、保障\n22.健全审查制度。\n牵头单位：市保密局，责任单位：市司法局；完成时限：全年推进。\n24.开展试点。\n牵头单位：市政府办公室。\n"))
                .containsExactly("一、/22.", "一、/24.");
    }

    @Test
    void aNumeralMayStandBeforeTheNumberOfATelephoneLine() {
        assertThat(paths("5.公开答复函。\n6.12345热线回应。要公开办理结果。\n7.开展培训。\n")).containsExactly("5.", "6.", "7.");
    }

    @Test
    void aScopeIsNoWork() {
        assertThat(paths("一、治理范围\n电动自行车、燃气灶具等5大类产品。\n二、治理措施\n加密监督抽查。\n")).containsExactly("二、");
    }

    private static List<String> paths(String text) {
        return points(text).stream().map(p -> String.join("/", p.path())).toList();
    }

    private static List<RecognisedPoint> points(String text) {
        return new Recogniser().recognise(SourceText.plain("any", text), 2026).points();
    }
}
