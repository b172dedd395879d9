package cn.mingzhang.decomposition.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfParagraphsTest {

    private static final float EM = 12;
    private static final float HEIGHT = 800;

    @Test
    void aLineThatLeavesABracketOpenGoesOnThoughItIsShort() {
        assertThat(PdfParagraphs.of(lines(1, 300, "一、公开预算决算并做好解读（牵头单位：财政局，", "配合单位：办公室）", "二、公开采购信息。")))
                .containsExactly("一、公开预算决算并做好解读（牵头单位：财政局，配合单位：办公室）", "二、公开采购信息。");
    }

    @Test
    void numbersAndWhatRepeatsAtTheEdgesOfPagesGoes() {
        var pieces = new ArrayList<PdfPiece>();
        for (int page = 1; page <= 4; page++) {
            pieces.addAll(lines(page, 20, "青溪县政务公开工作要点"));
            pieces.addAll(lines(page, 300, "一、公开第" + page + "批信息。"));
            pieces.addAll(lines(page, 780, page % 2 == 0 ? "— " + page + " —" : "第" + page + "页 共4页"));
        }
        assertThat(PdfParagraphs.of(PdfParagraphs.withoutEdges(pieces))).hasSize(4).allSatisfy(p -> assertThat(p).startsWith("一、公开第"));
    }

    private static List<PdfPiece> lines(int page, float top, String... words) {
        var out = new ArrayList<PdfPiece>();
        for (int i = 0; i < words.length; i++) {
            float y = top + i * EM * 1.5f;
            out.add(new PdfPiece(page, words[i], 50, 50 + words[i].length() * EM, y, EM, y / HEIGHT, null));
        }
        return out;
    }
}
