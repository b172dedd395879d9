package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.source.SourceReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A head that stands apart from the tables it is for. */
class LoneHeadTest {

    private static final String HEAD = "<td>序号</td><td>工作任务</td><td>牵头单位</td><td>责任单位</td><td>完成时限</td>";
    private static final String FIRST = "<tr><td>1</td><td>公开预算并解读</td><td>市财政局</td><td>市审计局、市司法局</td><td>6月底前</td></tr>"
            + "<tr><td>2</td><td>更新办事指南</td><td>市政务局</td><td></td><td>持续推进</td></tr>";
    private static final String SECOND = "<tr><td>3</td><td>公布权责清单</td><td>市委编办</td><td>市司法局</td><td>9月底前</td></tr>"
            + "<tr><td>4</td><td>公开处罚结果</td><td>市市场监管局</td><td>市司法局</td><td>11月底前</td></tr>";

    @ParameterizedTest
    @ValueSource(strings = {
        "<table><tr>" + HEAD + "</tr></table><p>一、决策公开</p><table>" + FIRST + "</table><p>二、管理公开</p><table>" + SECOND + "</table>",
        "<table><tr>" + HEAD + "</tr></table><table><tr><td colspan=5>一、决策公开</td></tr>" + FIRST + "</table><table><tr><td>二、管理公开</td></tr>" + SECOND + "</table>"})
    void namesTheColumnsOfTheTablesBelowIt(String tables) throws Exception {
        var page = "<html><body><h1>某市2026年政务公开任务分解表</h1>" + tables + "</body></html>";
        var points = new Recogniser().recognise(new SourceReader().read(page.getBytes(StandardCharsets.UTF_8), "any.html"), null).points();
        assertThat(points).extracting(p -> p.lead() + " " + p.responsible())
                .containsExactly("[市财政局] [市审计局, 市司法局]", "[市政务局] []", "[市委编办] [市司法局]", "[市市场监管局] [市司法局]");
    }
}
