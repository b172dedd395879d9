package cn.mingzhang.decomposition.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Decodes plain text: by its byte order mark, else as UTF-8 where it is valid, else as GB18030. */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int MOST_CONTROLS_PER_MILLE = 5;

    private PlainText() {
    }

    /** The text, or null where the bytes are no text in any of these. */
    static @Nullable String decode(byte[] bytes) {
        for (var charset : candidates(bytes)) {
            String text = decode(bytes, charset);
            if (text != null && looksLikeText(text)) {
                return text;
            }
        }
        return null;
    }

    static boolean isUtf8(byte[] bytes) {
        return decode(bytes, StandardCharsets.UTF_8) != null;
    }

    private static Charset[] candidates(byte[] b) {
        if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
            return new Charset[] {StandardCharsets.UTF_16LE};
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
            return new Charset[] {StandardCharsets.UTF_16BE};
        }
        return new Charset[] {StandardCharsets.UTF_8, GB18030};
    }

    private static @Nullable String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean looksLikeText(String text) {
        long odd = text.chars().filter(c -> c < ' ' && "\n\r\t\f\u000b".indexOf(c) < 0 || c >= 0xe000 && c <= 0xf8ff || c == 0xfffd).count();
        return text.indexOf('\0') < 0 && odd * 1000 <= (long) text.length() * MOST_CONTROLS_PER_MILLE;
    }
}
