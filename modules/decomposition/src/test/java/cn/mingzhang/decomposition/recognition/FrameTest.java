package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page writes below the text is set aside, in each manner. */
class FrameTest {

    @ParameterizedTest
    @ValueSource(strings = {"扫一扫在手机打开当前页", "主办：某县人民政府办公室 技术支持：某公司", "您是第 1234 位访客", "网站地图 联系我们", "打印 关闭", "【打印】【关闭窗口】",
            "上一篇：关于开展检查的通知", "责任编辑：办公室", "相关文档", "抄送：县委办公室", "某县人民政府办公室\n2024年3月5日"})
    void isNoPartOfTheLastPoint(String footer) {
        var read = new Recogniser().recognise(SourceText.plain("any", "某县2024年政务公开要点\n一、公开预算。各部门要公开预算。\n二、公开决算。各部门要公开决算。\n" + footer + "\n"), null);
        assertThat(read.points()).hasSize(2);
        assertThat(read.points().getLast().text()).isEqualTo("二、公开决算。各部门要公开决算。");
    }
}
