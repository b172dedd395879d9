package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line for each wording of how often: here a new one gets its test. */
class QuotaPatternsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            每季度至少召开1次会议，全年不少于4次 | 1/quarter,4/year
            按月公布收支                         | 1/month
            每日发布信息                         | 1/day
            每日巡查网站                         | 1/day
            每半年组织一次培训                   | 1/half_year
            上半年至少组织1次培训                | -
            半年至少组织1次培训                  | 1/half_year
            每周至少更新2次                      | 2/week
            每年1月10日、7月10日前报送           | 2/year
            每月的5日和20日集中报送              | 2/month
            每季度末通报                         | 1/quarter
            按季度开放数据                       | 1/quarter
            按月归集信息                         | 1/month
            按月度考核结果                       | -
            一季度一通报                         | 1/quarter
            年内至少举办3场发布会                | 3/year
            每年应定期公布                       | 1/year
            每月不少于3篇                        | 3/month
            每月抽查不少于2个村                  | 2/month
            每年至少安排2个工作日                | 1/year
            每季度回访不少于200件                | 200/quarter
            每季度曝光案例不少于2起              | 2/quarter
            每年至少开展1次测评和2次演练         | 1/year,2/year
            每个工作日查看申请系统               | 1/day
            每季度首月10日前移交                 | 1/quarter
            每季度一主题                         | 1/quarter
            每年不超过2次                        | -
            按照每年重点工作安排                 | -
            定期公开                             | -
            逐年提高比例                         | -
            公开每月收支                         | -
            每半月至少开展一次排查               | 2/month
            每半个月不少于2次                    | 4/month
            每旬报送一次                         | 3/month
            每两个月调度一次                     | 6/year
            半月一通报                           | 2/month
            每年春秋两季各一次                   | 2/year
            每年上半年、下半年各组织1次演练      | 2/year
            每年春季、秋季各开展一次检查         | 2/year
            逐月晾晒排名                         | 1/month
            每年寒暑假各开展2次走访              | 4/year
            每年150元的标准测算                  | -
            按每年不低于50万元安排经费           | -
            每人每年补助100元                    | -
            每亩每年给予300元奖补                | -
            每年2.5公顷左右                      | -
            每名专家每年开展巡讲不少于4场        | 4/year
            每半年认定一批示范社                 | 1/half_year
            每年筛选推广不少于5种                | 1/year
            每年遴选3家企业                      | 1/year
            每季度分析发布运行情况               | 1/quarter
            每日汇总                             | 1/day
            每季度末通报                         | 1/quarter
            每月底前集中通报                     | 1/month
            每季度经营分析报告                   | -
            每月开展4次以上                      | 4/month
            每年被投诉3次以上的                  | -
            省级每年举办1期，市级不少于2期       | 1/year,2/year
            每月发布不少于3篇，其中原创不少于1篇 | 3/month
            每季度至少召开1次会议，全年累计不少于4次 | 1/quarter,4/year
            """)
    void readsQuotas(String words, String expected) {
        var found = QuotaPatterns.find(words).stream().map(q -> q.atLeast() + "/" + q.per().name().toLowerCase(Locale.ROOT)).toList();
        assertThat(found.isEmpty() ? "-" : String.join(",", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            每日汇总群众反映问题并转相关部门办理       | 每日汇总群众反映问题
            每季度分析发布，结果纳入考核               | 每季度分析发布
            每月公布空气质量、水质（责任单位：甲局）   | 每月公布空气质量、水质
            按月公开集中式饮用水水源水质监测信息和空气质量状况等 | 按月公开
            """)
    void showsTheWordsOfOneAct(String words, String shown) {
        var span = QuotaPatterns.find(words).getFirst().span();
        assertThat(words.substring(span.from(), span.to())).isEqualTo(shown);
    }
}
