package cn.mingzhang.decomposition.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void readsWhatPeopleWriteAndWritesItWithoutEmptyDecimals() {
        assertThat(Weights.read(" 12.5 ")).isEqualTo(125);
        assertThat(Weights.read("12.50%")).isEqualTo(125);
        assertThat(Weights.read("4％")).isEqualTo(40);
        assertThat(Weights.text(125)).isEqualTo("12.5");
        assertThat(Weights.text(1_000)).isEqualTo("100");
        assertThat(Weights.text(null)).isEmpty();
    }

    @Test
    void refusesWhatIsNoTenth() {
        assertThatThrownBy(() -> Weights.read("12.55")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Weights.read("1e999999999")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Weights.read("重")).isInstanceOf(NumberFormatException.class);
    }
}
