package cn.mingzhang.decomposition.source;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the pieces of a PDF as paragraphs and tables, each where its first piece was written. */
final class PdfBlocks {

    private final SourceBuilder out;
    private final List<PdfPiece> run = new ArrayList<>();
    private @Nullable PdfTable open;

    private PdfBlocks(SourceBuilder out) {
        this.out = out;
    }

    static void write(List<PdfPiece> pieces, SourceBuilder out) throws UnreadableSource {
        var kept = PdfParagraphs.withoutEdges(pieces);
        Map<PdfGrid, List<PdfPiece>> inTables = new IdentityHashMap<>();
        for (var piece : kept) {
            if (piece.cell() != null) {
                inTables.computeIfAbsent(piece.cell().table(), k -> new ArrayList<>()).add(piece);
            }
        }
        var blocks = new PdfBlocks(out);
        for (var piece : kept) {
            var grid = piece.cell() == null ? null : piece.cell().table();
            if (grid == null) {
                blocks.endTable();
                blocks.run.add(piece);
            } else if (inTables.remove(grid) instanceof List<PdfPiece> its) {
                blocks.table(grid, its);
            }
        }
        blocks.endTable();
        blocks.endRun();
    }

    private void table(PdfGrid grid, List<PdfPiece> pieces) throws UnreadableSource {
        endRun();
        if (open == null || !open.goesOnIn(grid, pieces)) {
            endTable();
            open = new PdfTable(grid, pieces);
        }
    }

    private void endRun() throws UnreadableSource {
        for (String paragraph : PdfParagraphs.of(run)) {
            out.line(paragraph);
        }
        run.clear();
    }

    private void endTable() throws UnreadableSource {
        if (open == null) {
            return;
        }
        if (open.holdsData()) {
            out.table(open.pieces());
        } else {
            for (String line : open.lines()) {
                out.line(line);
            }
        }
        open = null;
    }
}
