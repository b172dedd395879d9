package cn.mingzhang.decomposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void endsBehindEachClauseButTheLast() {
        assertThat(Sentences.of("公布目录；办好培训，一次。")).containsExactly(new Sentences.Sentence("公布目录；", 5),
                new Sentences.Sentence("办好培训，", 10), new Sentences.Sentence("一次。", 0));
    }

    @Test
    void keepsASingleSentenceWhole() {
        assertThat(Sentences.of("办好培训。")).containsExactly(new Sentences.Sentence("办好培训。", 0));
    }
}
