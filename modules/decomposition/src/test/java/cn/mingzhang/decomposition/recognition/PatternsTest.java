package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line per wording: here a new pattern gets its test. */
class PatternsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6月底前完成清理              | 2020-06-30
            于2021年6月30日前报送        | 2021-06-30
            上半年完成梳理               | 2020-06-30
            下半年前上线                 | 2020-12-31
            年底前完成                   | 2020-12-31
            年内建成平台                 | 2020-12-31
            今年年底前完成               | 2020-12-31
            2019年前完成清理             | 2018-12-31
            2022年底前全面完成           | 2022-12-31
            第三季度前完成评估           | 2020-09-30
            次年1月31日前发布            | 2021-01-31
            十一月底前办结               | 2020-11-30
            9月15日之前上报              | 2020-09-15
            3月中旬前报送                | 2020-03-20
            完成时限：2020年8月          | 2020-08-31
            印发后30日内公布             | -
            长期坚持                     | -
            持续推进                     | -
            每季度末报送                 | -
            到2020年底，力争实现全覆盖   | -
            到2020年底前，确保实现全覆盖 | -
            截至6月底前已办结            | -
            每年1月31日前公布            | -
            3年内建成                    | -
            年内至少召开2次会议          | -
            2021年12月31日前免征税费     | -
            2020年5月1日起施行           | -
            8月底将开展通报              | -
            对2019年底前形成的欠款，9月30日前全部清偿 | 2020-09-30
            改造2000年底前建成的小区，11月底前完工    | 2020-11-30
            对2019年底前已失效的文件，6月底前清理完毕 | 2020-06-30
            2000年前建成的小区要全部改造 | -
            对2019年12月31日前已出台的文件开展清理 | -
            6月底前形成可复制推广的经验  | 2020-06-30
            9月底前完成的时限要求        | 2020-09-30
            年底前建成投入使用           | 2020-12-31
            """)
    void readsDeadlines(String words, String expected) {
        var patterns = new DuePatterns(2020);
        var found = new java.util.ArrayList<>(patterns.find(words));
        found.addAll(patterns.findLabelled(words));
        assertThat(found.isEmpty() ? "-" : String.valueOf(found.getFirst().date())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            在3个工作日内答复              | WITHIN 3 WORKDAY
            印发后30日内公布               | WITHIN 30 DAY
            最迟在24小时内回应             | WITHIN 24 HOUR
            二十日内公开                   | WITHIN 20 DAY
            不得超过15个工作日             | WITHIN 15 WORKDAY
            两个月内整改到位               | WITHIN 2 MONTH
            征求意见不少于30日             | AT_LEAST 30 DAY
            公示期不得少于5个工作日        | AT_LEAST 5 WORKDAY
            提前5个工作日公告              | -
            会议召开前3日内                | -
            3年内完成                      | -
            压缩办理时间至1个工作日        | WITHIN 1 WORKDAY
            不多于4个环节                  | -
            每月10日内报送                 | -
            压缩至0.5个工作日以内          | -
            认定结果公示5个工作日以上      | AT_LEAST 5 WORKDAY
            公开征求意见30日以上           | AT_LEAST 30 DAY
            公告时间应当达7日及以上        | AT_LEAST 7 DAY
            岗前培训3个月以上              | AT_LEAST 3 MONTH
            逾期30日以上的予以注销         | -
            连续3个月以上未更新            | -
            公开3个月以上未更新的栏目      | -
            """)
    void readsLimits(String words, String expected) {
        var found = LimitPatterns.find(words).stream().map(l -> l.kind() + " " + l.n() + " " + l.unit()).toList();
        assertThat(found.isEmpty() ? "-" : String.join(",", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            牵头单位：甲局；责任单位：乙局、丙局         | 甲局    | 乙局、丙局
            牵头部门:甲局，配合部门:乙局等有关部门       | 甲局    | 乙局
            由甲局牵头，乙局、丙局配合                   | 甲局    | 乙局、丙局
            甲局、乙局按职责分工负责                     |         | 甲局、乙局
            甲局、乙局分别负责                           |         | 甲局、乙局
            责任处室：办公室牵头，各相关处室配合         | 办公室  | 各相关处室
            甲局会同有关部门负责                         |         | 甲局
            甲局会同乙局负责                             |         | 甲局、乙局
            责任单位：各市、县（区）司法局               |         | 各市、县（区）司法局
            责任单位：各市、县（区）人民政府，省直各部门 |         | 各市、县（区）人民政府、省直各部门
            责任科室：办公室、法规科；完成时限：6月底    |         | 办公室、法规科
            责任单位：各有关部门和单位                   |         | 各有关部门和单位
            责任单位：甲局，各县〔市、区〕人民政府       |         | 甲局、各县〔市、区〕人民政府
            责任单位：甲局、乙局等省直有关部门           |         | 甲局、乙局
            牵头单位：甲局，责任单位：乙局。逗号前为牵头单位，下同 | 甲局 | 乙局
            补偿方案由甲局牵头，乙局配合                 | 甲局    | 乙局
            责任单位：文化和旅游局、市公安局和市司法局   |         | 文化和旅游局、市公安局、市司法局
            甲局（牵头）、乙局、丙局                     | 甲局    | 乙局、丙局
            甲局〔牵头〕，乙局、丙局                     | 甲局    | 乙局、丙局
            甲局、乙局（牵头），丙局（配合）             | 甲局、乙局 | 丙局
            甲局牵头，乙局、各县〈市、区〉政府           | 甲局    | 乙局、各县〈市、区〉政府
            责任单位：甲局（牵头单位）、乙局（配合单位） | 甲局    | 乙局
            责任单位：甲局、乙局（按职责分工分别牵头）   | 甲局、乙局 |
            责任处室：★甲处、乙处、机关党委              | 甲处    | 乙处、机关党委
            责任单位：甲局（总牵头），乙局               | 甲局    | 乙局
            责任科室（单位）：甲站、乙科                 |         | 甲站、乙科
            牵头（责任）单位：甲局                       | 甲局    |
            责任分工：甲处牵头，乙处、丙处落实           | 甲处    | 乙处、丙处
            县级责任部门：甲局                           |         | 甲局
            主责单位：甲局；协助单位：乙局               | 甲局    | 乙局
            各起草单位负责，甲局指导督促                 |         | 各起草单位、甲局
            甲局负总责，各乡镇政府具体实施               |         | 甲局、各乡镇政府
            甲局会同乙局牵头                             | 甲局    | 乙局
            甲局牵头会同乙局、丙局办理                   | 甲局    | 乙局、丙局
            甲局组织区属医院实施                         |         | 甲局
            甲中心配合乙办公室落实                       |         | 甲中心、乙办公室
            责任单位：各县区、市直各部门                 |         | 各县区、市直各部门
            责任单位：各乡镇，县政府各部门               |         | 各乡镇、县政府各部门
            责任单位：各县区、市教育局                   |         | 各县区、市教育局
            责任单位：各省、自治区、直辖市人民政府       |         | 各省、自治区、直辖市人民政府
            责任单位：各市州、县市区人民政府             |         | 各市州、县市区人民政府
            责任处室：办公室和法规处                     |         | 办公室、法规处
            牵头单位：甲局；责任单位：乙局，6月底前完成  | 甲局    | 乙局
            牵头单位：甲局；责任单位：乙局，持续推进     | 甲局    | 乙局
            责任单位：甲局；技术支持单位：乙中心         |         | 甲局、乙中心
            甲处；办公室配合                             |         | 甲处、办公室
            主办：甲局｜协办：乙中心、丙局               | 甲局    | 乙中心、丙局
            甲局、乙局牵头；县级各部门负责；年内完成     | 甲局、乙局 | 县级各部门
            甲局、州供销合作社联合社、省供销合作总社负责 |         | 甲局、州供销合作社联合社、省供销合作总社
            甲局联合乙局、市工商业联合会负责             |         | 甲局、乙局、市工商业联合会
            """)
    void readsOwnerNotes(String note, String lead, String responsible) {
        var owners = OwnerPatterns.readNote(note);
        assertThat(OwnerPatterns.isNote(note)).isTrue();
        assertThat(String.join("、", owners.lead)).isEqualTo(lead == null ? "" : lead);
        assertThat(String.join("、", owners.responsible)).isEqualTo(responsible == null ? "" : responsible);
    }

    @Test
    void findsNotesInBracketsOfAnyShape() {
        for (String note : List.of("（责任单位：甲局）", "〔责任单位：甲局〕", "【责任单位：甲局】", "(责任单位:甲局)")) {
            String text = "公开信息。" + note;
            assertThat(OwnerNotes.find(text, 0, text.length())).containsExactly(new Span(5, text.length()));
        }
        String other = "公开信息（含预算、决算）。";
        assertThat(OwnerNotes.find(other, 0, other.length())).isEmpty();
    }

    @Test
    void bodiesBehindDashesOweWhatStandsBefore() {
        String text = "公开抽检结果。——甲处（牵头）、乙处\n办理申请。——办公室会同法规处\n";
        assertThat(OwnerNotes.read(text, OwnerNotes.find(text, 0, 17)).lead).containsExactly("甲处");
        assertThat(OwnerNotes.read(text, OwnerNotes.find(text, 18, text.length())).responsible).containsExactly("办公室", "法规处");
        assertThat(OwnerNotes.find("建设“一网通办”——让群众少跑腿", 0, 16)).isEmpty();
    }

    @Test
    void severalBodiesBeforeAColonOweWhatFollows() {
        var points = new Recogniser().recognise(SourceText.plain("any", "一、部门任务\n（1）市人社局、市医保局：公开办事指南。\n（2）各县（市、区）人民政府：设置专窗。\n"), 2026).points();
        assertThat(points).extracting(p -> String.join("、", p.responsible())).containsExactly("市人社局、市医保局", "各县（市、区）人民政府");
    }

    @Test
    void aRhythmSaidAgainInALineForTimesCountsOnce() {
        var points = new Recogniser().recognise(SourceText.plain("any", "1.每季度采写不少于6篇。\n  完成时间：每季度末\n2.开展培训。\n"), 2026).points();
        assertThat(points.getFirst().recurrences()).extracting(Recurrence::atLeast).containsExactly(6);
    }

    @Test
    void takesTheYearNamedMostOftenWhereNothingElseTells() {
        assertThat(TitleFinder.year("一、编制（2020年3月—8月）\n二、完善（2020年9月）\n三、依据2018年规定", "", 0, List.of())).isEqualTo(2020);
    }

    @Test
    void readsALabelLineWithoutColon() {
        String text = "公开信息。\n责任单位 甲局、乙局\n";
        assertThat(OwnerNotes.read(text, OwnerNotes.find(text, 0, text.length())).responsible).containsExactly("甲局", "乙局");
    }

    @Test
    void takesWhatIsSaidAboutTheFirstForNoOwner() {
        var owners = OwnerPatterns.readNote("省政务服务局、省委编办、各市州负责，列第一位的单位牵头，下同");
        assertThat(owners.lead).isEmpty();
        assertThat(owners.responsible).containsExactly("省政务服务局", "省委编办", "各市州");
    }

    @ParameterizedTest
    @CsvSource({"（排在首位的为牵头单位）,true", "责任单位中列第一位的为牵头单位,true", "牵头单位排在第一位,true", "首位为牵头部门,true", "列第一位的单位牵头,true", "位于首府的单位要带头,false", "第一责任人为主要领导,false", "要牵头抓好首要任务,false"})
    void knowsWhereTheFirstNamedLeads(String words, boolean expected) {
        assertThat(OwnerPatterns.firstNamedLeads(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            由市司法局牵头负责清理。                                 | 市司法局 |
            县财政局负责审核。                                       |          | 县财政局
            县司法局负责制定文书格式。                               |          | 县司法局
            由区政务局牵头验收，区档案馆、区图书馆配合。             | 区政务局 | 区档案馆、区图书馆
            区融媒体中心负责运维，区委宣传部配合做好新闻发布。       |          | 区融媒体中心、区委宣传部
            市大数据局牵头，会同市档案局、市图书馆，年底前建成。     | 市大数据局 | 市档案局、市图书馆
            市司法局牵头会同市财政局制定办法。                       | 市司法局 | 市财政局
            社会事务办牵头、各村（社区）配合，每月公示。             | 社会事务办 | 各村（社区）
            市文化和旅游局负责审核，市人力资源和社会保障局协助公开。 |          | 市文化和旅游局、市人力资源和社会保障局
            区政府办公室是全区政务公开工作主管部门，负责推进。       |          | 区政府办公室
            请市审计局负责公告。                                     |          | 市审计局
            牵头单位为市统计局。                                     | 市统计局 |
            起草部门负责解读，各单位负责落实，主要负责人要重视。     |          |
            市司法局要会同市政府研究室公布目录。                     |          |
            """)
    void readsNamedBodiesInProseAndNoRoles(String text, String lead, String responsible) {
        var found = ProseOwners.find(text);
        assertThat(names(found, true)).isEqualTo(lead == null ? "" : lead);
        assertThat(names(found, false)).isEqualTo(responsible == null ? "" : responsible);
    }

    private static String names(List<ProseOwners.Found> found, boolean leads) {
        return String.join("、", found.stream().filter(f -> f.leads() == leads).flatMap(f -> f.names().stream()).toList());
    }

    @Test
    void aTimeBehindAnEventIsNoDateOfACell() {
        assertThat(new DuePatterns(2020).findInCell("发放后5个工作日内")).isEmpty();
    }

    @Test
    void readsEveryDateOfAList() {
        assertThat(new DuePatterns(2020).findLabelled("完成时限：6月、12月").stream().map(f -> String.valueOf(f.date())).toList())
                .containsExactly("2020-06-30", "2020-12-31");
        assertThat(new DuePatterns(2020).findInCell("3月底、9月底").stream().map(f -> String.valueOf(f.date())).toList())
                .containsExactly("2020-03-31", "2020-09-30");
    }

    @Test
    void readsNumerals() {
        assertThat(List.of(Numerals.parse("二十三"), Numerals.parse("十"), Numerals.parse("一百零二"), Numerals.parse("１２"), Numerals.parse("㈢")))
                .containsExactly(23, 10, 102, 12, 3);
        assertThat(Numerals.parse("十三五")).isEqualTo(-1);
    }
}
