package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.source.SourceReader;
import cn.mingzhang.decomposition.source.UnreadableSource;
import cn.mingzhang.decomposition.source.WordFixture;
import org.junit.jupiter.api.Test;

/** What only DOCX has: numerals that are not in the text, headings by style, cells. */
class WordDocumentsTest {

    private static RecognisedDocument recognise(WordFixture word) throws UnreadableSource {
        return new Recogniser().recognise(new SourceReader().read(word.bytes(), "计划.docx"), null);
    }

    @Test
    void writesOutTheNumeralsOfLists() throws UnreadableSource {
        var document = recognise(new WordFixture().paragraph("青溪省2021年政务公开工作要点")
                .numbered(0, "深化公开").numbered(1, "公开规划。汇总各类规划，6月底前公布。（责任单位：省发展改革委）")
                .numbered(1, "公开预算。细化科目。（责任单位：省财政厅）")
                .numbered(0, "优化服务").numbered(1, "办好热线。来电在2个工作日内回复。").numbered(2, "建立台账。").numbered(2, "每月通报。"));
        assertThat(document.points().stream().map(RecogniserDocumentsTest::line)).containsExactly(
                "一、（一） ¦ 汇总各类规划，6月底前公布。 ¦ ¦ 省发展改革委 ¦ 2021-06-30 ¦ ¦",
                "一、（二） ¦ 细化科目。（责任单位：省财政 ¦ ¦ 省财政厅 ¦ ¦ ¦",
                "二、（一）1. ¦ 建立台账。 ¦ ¦ ¦ ¦ ¦",
                "二、（一）2. ¦ 每月通报。 ¦ ¦ ¦ ¦ 1/month ¦");
    }

    @Test
    void rowsInheritMergedOwnerCells() throws UnreadableSource {
        var document = recognise(new WordFixture().paragraph("云川市2022年政务公开工作任务分解表").table(
                new String[] {"序号", "工作任务", "工作要求", "牵头单位", "责任单位", "完成时限"},
                new String[] {"一、推进决策公开"},
                new String[] {"1", "编制目录", "编制重大决策目录并公布", "市司法局", "市直各部门、各县区人民政府", "2022年3月"},
                new String[] {"2", "征求意见", "公开征求意见不少于15日", "^", "^", "全年"},
                new String[] {"二、推进服务公开"},
                new String[] {"3", "公布评价", "每季度公布评价结果", "市行政审批局", "", "12月底"}));
        assertThat(document.points().stream().map(RecogniserDocumentsTest::line)).containsExactly(
                "一、1 ¦ 编制重大决策目录并公布 ¦ 市司法局 ¦ 市直各部门、各县区人民政府 ¦ 2022-03-31 ¦ ¦",
                "一、2 ¦ 公开征求意见不少于15日 ¦ 市司法局 ¦ 市直各部门、各县区人民政府 ¦ ¦ ¦ at_least 15 day",
                "二、3 ¦ 每季度公布评价结果 ¦ 市行政审批局 ¦ ¦ 2022-12-31 ¦ 1/quarter ¦");
    }

    @Test
    void oneTaskColumnAndOneOwnerColumnAreEnough() throws UnreadableSource {
        var document = recognise(new WordFixture().paragraph("白石县2020年工作台账").table(
                new String[] {"工作内容", "责任部门"},
                new String[] {"1.每周更新网站栏目", "县政府办"},
                new String[] {"2.清理僵尸账号", "县委宣传部\n县委网信办"}));
        assertThat(document.points().stream().map(RecogniserDocumentsTest::line)).containsExactly(
                "1. ¦ 每周更新网站栏目 ¦ ¦ 县政府办 ¦ ¦ 1/week ¦",
                "2. ¦ 清理僵尸账号 ¦ ¦ 县委宣传部、县委网信办 ¦ ¦ ¦");
    }

    @Test
    void headingsMakeTheOutlineWhereNothingIsNumbered() throws UnreadableSource {
        var document = recognise(new WordFixture().paragraph("柳河镇2023年公开工作安排")
                .heading(1, "加强公开").paragraph("各站所要在5月底前完善公开栏。")
                .heading(1, "改进服务").paragraph("镇便民中心每月公布办件情况。"));
        assertThat(document.points()).extracting(RecognisedPoint::heading).containsExactly("加强公开", "改进服务");
        assertThat(document.points().getFirst().due()).isNotNull();
    }

    @Test
    void aDocumentWithoutOutlineGivesOnePointPerParagraphAndSaysSo() throws UnreadableSource {
        var document = recognise(new WordFixture().paragraph("关于公开的几点安排")
                .paragraph("各单位要及时公开信息，6月底前完成。").paragraph("各乡镇要做好配合，落实责任。"));
        assertThat(document.points()).hasSize(2);
        assertThat(document.warnings()).contains(RecognisedDocument.Warning.NO_OUTLINE);
    }
}
