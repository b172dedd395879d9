package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.kernel.word.WorkKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkKindsTest {

    @Test
    void goesByTheNearestHeadingThatTells() {
        assertThat(WorkKinds.propose(List.of("按季度推进", "推进执行公开", "推进决策公开"), "")).isEqualTo(WorkKind.EXECUTION);
        assertThat(WorkKinds.propose(List.of("抓好业务培训", "强化组织领导"), "")).isEqualTo(WorkKind.TRAINING);
    }

    @Test
    void asksTheTextWhereNoHeadingTells() {
        assertThat(WorkKinds.propose(List.of("其他"), "每季度召开新闻发布会。")).isEqualTo(WorkKind.RESPONSE);
        assertThat(WorkKinds.propose(List.of(), "做好有关工作。")).isEqualTo(WorkKind.EXECUTION);
    }
}
