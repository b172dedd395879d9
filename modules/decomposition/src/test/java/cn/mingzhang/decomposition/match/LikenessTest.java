package cn.mingzhang.decomposition.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void findsTheSameDutyWhateverItsNumeralDateAndOwners() {
        var found = Likeness.within(List.of("1.每季度至少公布1次执行进展，接受社会监督。（责任单位：办公室）", "开展政策宣讲，现场反馈意见。",
                "（三）每季度至少公布2次执行进展，接受社会监督。（牵头单位：普法处；责任单位：各市司法局）"));
        assertThat(found).singleElement().satisfies(pair -> {
            assertThat(pair.one()).isEqualTo(2);
            assertThat(pair.other()).isZero();
            assertThat(pair.share()).isGreaterThan(0.9);
        });
    }

    @Test
    void passesOverOwnersWhoseNamesHaveBracketsOfTheirOwn() {
        assertThat(Likeness.ownerless("同步组织。（牵头单位：厅办公室；责任单位：各市、县（市、区）司法局）")).isEqualTo("同步组织。");
        assertThat(Likeness.ownerless("公开规章（含废止）和文件〔责任单位：普法处〕，动态更新（每季度一次）。")).isEqualTo("公开规章（含废止）和文件，动态更新（每季度一次）。");
    }

    @Test
    void leavesDifferentDutiesOfOneKindAlone() {
        assertThat(Likeness.within(List.of("公开重大行政决策事项目录。", "公开行政执法统计年报。", "公开财政预算决算信息。"))).isEmpty();
    }

    @Test
    void takesWordsTooShortToTellForNothing() {
        assertThat(Likeness.within(List.of("落实。", "落实。", "", ""))).isEmpty();
    }

    @Test
    void matchesEachTextWithTheBestOfTheOtherYear() {
        var found = Likeness.between(List.of("组织一次全省政务公开培训，对联络员轮训。"),
                List.of("组织一次政务公开工作会议。", "组织一次全省政务公开业务培训，对联络员轮训。"));
        assertThat(found).singleElement().extracting(Likeness.Pair::other).isEqualTo(1);
    }

    @Test
    void comparesAThousandTasksInAMoment() {
        var many = IntStream.range(0, 1_000).mapToObj(at -> "第" + (char) ('一' + at) + (char) ('丈' + at) + "项：健全" + (char) ('七' + at) + "机制，推动"
                + (char) ('万' + at) + "落实见效，定期报送进展情况。").toList();
        long begun = System.nanoTime();
        Likeness.within(many);
        assertThat(System.nanoTime() - begun).isLessThan(30_000_000_000L);
    }

    @Test
    void readsALongTextInABracketThatNobodyClosed() {
        String open = "（" + "公开责任清单".repeat(5_000);
        assertThat(Likeness.ownerless(open)).isEqualTo(open);
        assertThat(Likeness.ownerless("公开（一）清单$1。（责任单位：各县（市、区）司法局）")).isEqualTo("公开（一）清单$1。");
    }
}
