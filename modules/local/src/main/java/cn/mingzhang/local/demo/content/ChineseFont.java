package cn.mingzhang.local.demo.content;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Optional;

/** The machine's first font that can show Chinese; a machine may have none, or no fonts at all. */
final class ChineseFont {

    private static final String SAMPLE = "政府信息公开";
    private static final Optional<Font> FOUND = search();

    private ChineseFont() {
    }

    static Optional<Font> find() {
        return FOUND;
    }

    private static Optional<Font> search() {
        try {
            return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                    .filter(font -> font.canDisplayUpTo(SAMPLE) < 0)
                    .min((a, b) -> Integer.compare(rank(a), rank(b)));
        } catch (RuntimeException | LinkageError | InternalError e) {
            return Optional.empty();
        }
    }

    /** Simplified, regular and without serifs first. */
    private static int rank(Font font) {
        var name = font.getFontName();
        return (name.contains("SC") ? 0 : 4) + (name.contains("Sans") ? 0 : 2) + (name.contains("Bold") || name.contains("Mono") ? 1 : 0);
    }
}
