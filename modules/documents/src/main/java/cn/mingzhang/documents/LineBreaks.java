package cn.mingzhang.documents;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Where a line of Chinese may end: behind any character, but no line begins with a closing mark or ends with an opening one. */
final class LineBreaks implements SplitCharacter {

    static final LineBreaks CHINESE = new LineBreaks();

    private static final String NEVER_FIRST = "，。、；：？！）》」』〉】〕〗”’…—·％,.;:?!)]}%";
    private static final String NEVER_LAST = "（《「『〈【〔〖“‘([{";

    private LineBreaks() {
    }

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] characters, PdfChunk[] chunks) {
        char here = at(current, characters, chunks);
        if (current + 1 < end && NEVER_FIRST.indexOf(at(current + 1, characters, chunks)) >= 0 || NEVER_LAST.indexOf(here) >= 0) {
            return false;
        }
        return here <= ' ' || here == '-' || here >= 0x2E80 && !Character.isHighSurrogate(here);
    }

    /** What the library is about to write there: its table of glyphs may have taken the place of the characters. */
    private static char at(int place, char[] characters, PdfChunk[] chunks) {
        return chunks == null || chunks.length == 0 ? characters[place] : (char) chunks[Math.min(place, chunks.length - 1)].getUnicodeEquivalent(characters[place]);
    }
}
