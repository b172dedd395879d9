package cn.mingzhang.decomposition.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What may not get worse: the documents that rules were made with, and those that were written and scored before. */
class GoldSetTest {

    @ParameterizedTest
    @CsvSource({"seen,0.99", "unseen,0.97"})
    void recognisesAtLeastAsWellAsBefore(String half, double floor) throws Exception {
        var score = new GoldSet(folder(half)).score();
        assertThat(score.figures()).allSatisfy(f -> assertThat(f.f1()).as(f.field() + " " + score.differences()).isGreaterThanOrEqualTo(floor));
        assertThat(score.of(Field.SEGMENTATION).wanted()).isGreaterThan(50);
    }

    @Test
    void countsWhatIsMissedAndWhatIsMadeUp() throws Exception {
        var gold = new GoldScore();
        var point = GoldPoint.of(json("{'path':['1.'],'heading':null,'start':'公开办事指南并及时更新内容','lead':['办公室'],'responsible':[],"
                + "'due':'2026-06-30','recurrences':[{'at_least':2,'per':'year'}],'limits':[]}"));
        var other = GoldPoint.of(json("{'path':['1.'],'heading':'公开办事指南','start':'并及时更新内容','lead':['办公室','政策科'],'responsible':[],"
                + "'due':null,'recurrences':[{'at_least':1,'per':'half_year'}],'limits':[]}"));
        gold.add("one", List.of(point), List.of(other, GoldPoint.of(json("{'start':'另一件事情并不相干的','due':'2026-01-01'}"))));
        assertThat(gold.of(Field.SEGMENTATION)).isEqualTo(new Figure(Field.SEGMENTATION, 1, 2, 1));
        assertThat(gold.of(Field.LEAD)).isEqualTo(new Figure(Field.LEAD, 1, 2, 1));
        assertThat(gold.of(Field.DUE)).isEqualTo(new Figure(Field.DUE, 0, 1, 1));
        assertThat(gold.of(Field.RECURRENCES).f1()).isEqualTo(1);
        assertThat(gold.differences()).hasSize(3);
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }

    private static Path folder(String half) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(GoldSetTest.class.getResource("/gold/" + half)).toURI());
    }
}
