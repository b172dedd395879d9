package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskTitlesTest {

    @Test
    void takesTheHeading() {
        assertThat(TaskTitles.of("公布决策目录。", "公布决策目录。年度目录于3月31日前公布。")).isEqualTo("公布决策目录");
    }

    @Test
    void takesTheFirstSentenceOrClause() {
        assertThat(TaskTitles.of(null, "组织培训。全年一次。")).isEqualTo("组织培训");
        assertThat(TaskTitles.of(null, "围绕重点领域" + "认真".repeat(30) + "，组织培训")).hasSizeLessThanOrEqualTo(TaskTitles.LONGEST);
    }

    @Test
    void neverGrowsTooLong() {
        assertThat(TaskTitles.of(null, "长".repeat(500))).hasSize(TaskTitles.LONGEST).endsWith("…");
    }
}
