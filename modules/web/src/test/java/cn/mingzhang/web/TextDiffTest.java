package cn.mingzhang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.web.TextDiff.Piece;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void marksAChangedNumberAsAWhole() {
        assertThat(TextDiff.of("公开 11 件。", "公开 14 件。")).containsExactly(new Piece("same", "公开 "), new Piece("del", "11"),
                new Piece("ins", "14"), new Piece("same", " 件。"));
    }

    @Test
    void marksWhatWasAdded() {
        assertThat(TextDiff.of("公开。", "公开。另撤回 1 件。")).containsExactly(new Piece("same", "公开。"), new Piece("ins", "另撤回 1 件。"));
    }

    @Test
    void comparesANumberOfAnyLength() {
        String number = "1" + ",234".repeat(5_000);
        assertThat(TextDiff.of(number, number + "。")).containsExactly(new Piece("same", number), new Piece("ins", "。"));
    }

    @Test
    void leavesEqualTextsAlone() {
        assertThat(TextDiff.of("一样", "一样")).containsExactly(new Piece("same", "一样"));
        assertThat(TextDiff.of("", "")).containsExactly(new Piece("same", ""));
    }
}
