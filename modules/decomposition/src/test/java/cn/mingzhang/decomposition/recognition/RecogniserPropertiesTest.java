package cn.mingzhang.decomposition.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.mingzhang.decomposition.source.SourceText;
import cn.mingzhang.decomposition.source.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What holds for any text: nothing throws or hangs, and every character belongs to one node or is set aside. */
class RecogniserPropertiesTest {

    private static final List<String> PIECES = List.of("一、", "（一）", "（一)", "1.", "2．", "（1）", "①", "㈠", "第三条", "第一章 ", "。", "，", "\n", " ",
            "牵头单位：", "责任单位：", "（", "）", "〔", "〕", "《", "》", "附件：", "附件1", "每年", "每季度至少", "6月底前", "12月31日前", "2020年", "3个工作日内",
            "不少于", "市政府办公室", "各县区", "等有关部门", "负责", "由", "会同", "按职责分工", "\t", "工作任务牵头单位责任单位工作要求", "应当", "公开", "99", "\0", "𠮷");

    @Test
    void mutatedDocumentsLoseNoCharacters() {
        var random = new Random(20240601);
        for (String name : RecogniserDocumentsTest.all()) {
            String text = RecogniserDocumentsTest.resource(name + ".txt");
            for (int round = 0; round < 25; round++) {
                checkPartition(mutated(text, random));
            }
        }
    }

    @Test
    void randomPiecesLoseNoCharacters() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            checkPartition(text.toString());
        }
    }

    @Test
    void longUniformTextsEndSoon() {
        for (String piece : PIECES) {
            String text = piece.repeat(50_000 / piece.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> checkPartition(text), piece);
        }
    }

    @Test
    void aLargeDocumentIsReadInSeconds() {
        String text = RecogniserDocumentsTest.resource("province-plan.txt").repeat(400);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> checkPartition(text));
    }

    private static String mutated(String text, Random random) {
        var out = new StringBuilder(text);
        for (int i = 0; i < 8; i++) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(3)) {
                case 0 -> out.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> out.delete(at, Math.min(out.length() - 1, at + random.nextInt(12)));
                default -> out.setCharAt(at, out.charAt(random.nextInt(out.length())));
            }
        }
        return out.toString();
    }

    private static void checkPartition(String text) {
        var source = SourceText.plain("any", text);
        assertThatCode(() -> new Recogniser().recognise(source, null)).doesNotThrowAnyException();
        var document = new Recogniser().recognise(source, null);
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
