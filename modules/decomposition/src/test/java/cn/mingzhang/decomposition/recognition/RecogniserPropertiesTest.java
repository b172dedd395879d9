package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * What holds for any text: nothing throws or hangs, and every character belongs to one node or is set aside. The seed is
 * fixed, so that a build fails for its own changes only; take it away to search further.
 */
class RecogniserPropertiesTest {

    private static final String SEED = "20260601";
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final List<String> PIECES = List.of("一、", "（一）", "（一)", "1.", "2．", "（1）", "①", "㈠", "第三条", "第一章 ", "。", "，", "\n", " ",
            "牵头单位：", "责任单位：", "（", "）", "〔", "〕", "《", "》", "附件：", "附件1", "每年", "每季度至少", "6月底前", "12月31日前", "2020年", "3个工作日内",
            "不少于", "市政府办公室", "各县区", "等有关部门", "负责", "由", "会同", "按职责分工", "\t", "工作任务牵头单位责任单位工作要求", "应当", "公开", "99", "\0", "𠮷",
            "|", "\n|\n", "序号\t任务\t责任单位\t时限\n", "序号\n任务\n责任单位\n时限\n", "\n1\n", "\n2\n", "市财政局\n", "  ", "主办：", "打印 关闭");

    @Property(tries = 250, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void piecesInAnyOrderLoseNoCharacters(@ForAll("pieces") String text) {
        checkPartition(text);
    }

    @Property(tries = 40, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void changedDocumentsLoseNoCharacters(@ForAll("changedDocuments") String text) {
        checkPartition(text);
    }

    @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void anyCharactersAtAllAreKept(@ForAll String text) {
        checkPartition(text);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(p -> String.join("", p));
    }

    @Provide
    Arbitrary<String> changedDocuments() {
        var documents = Arbitraries.of(RecogniserDocumentsTest.all()).map(name -> RecogniserDocumentsTest.resource(name + ".txt"));
        var change = Combinators.combine(Arbitraries.integers().between(0, 9_999), Arbitraries.of(PIECES), Arbitraries.integers().between(0, 12)).as(Change::new);
        return Combinators.combine(documents, change.list().ofMinSize(1).ofMaxSize(8)).as(RecogniserPropertiesTest::changed);
    }

    /** At a place, in ten thousandths of the text, some characters give way to a piece. */
    private record Change(int at, String piece, int gone) {
    }

    private static String changed(String text, List<Change> changes) {
        var out = new StringBuilder(text);
        for (var change : changes) {
            int at = (int) ((long) out.length() * change.at() / 10_000);
            out.replace(at, Math.min(out.length(), at + change.gone()), change.piece());
        }
        return out.toString();
    }

    @Test
    void longUniformTextsEndSoon() {
        for (String piece : PIECES) {
            checkPartition(piece.repeat(20_000 / piece.length()));
        }
    }

    @Test
    void aLargeDocumentIsReadInSeconds() {
        checkPartition(RecogniserDocumentsTest.resource("province-plan.txt").repeat(200));
    }

    private static void checkPartition(String text) {
        var document = Assertions.assertTimeoutPreemptively(LONGEST, () -> new Recogniser().recognise(SourceText.plain("any", text), null));
        var spans = new ArrayList<>(document.setAside());
        document.nodes().forEach(n -> spans.add(n.span()));
        spans.removeIf(s -> s.length() == 0);
        spans.sort(Comparator.comparingInt(Span::from));
        int at = 0;
        for (var span : spans) {
            assertThat(span.from()).isEqualTo(at);
            at = span.to();
        }
        assertThat(at).isEqualTo(document.text().length());
        for (var point : document.points()) {
            assertThat(point.marks()).allMatch(m -> m.from() >= 0 && m.to() <= document.text().length());
        }
    }
}
