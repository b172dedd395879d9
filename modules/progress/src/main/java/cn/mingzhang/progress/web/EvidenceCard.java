package cn.mingzhang.progress.web;

import cn.mingzhang.kernel.Bytes;
import cn.mingzhang.progress.evidence.EvidenceKind;
import cn.mingzhang.progress.evidence.EvidenceView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as a card.
 *
 * @param kind  letters for the file's sort, or null for a page
 * @param href  where it is opened
 * @param size  in words
 * @param hash  the beginning of the SHA-256, in groups of four
 * @param fresh not there when the reader looked last
 */
record EvidenceCard(String id, @Nullable String kind, String name, String href, @Nullable String size, @Nullable String hash,
        @Nullable String sha256, String added, boolean insufficient, boolean fresh) {

    private static final int SHOWN_DIGITS = 12;

    static EvidenceCard of(EvidenceView piece, String added, boolean fresh) {
        boolean link = piece.kind() == EvidenceKind.LINK;
        String sha = piece.sha256();
        return new EvidenceCard(piece.id().toString(), link ? null : letters(piece.name()), piece.name(),
                link ? String.valueOf(piece.url()) : "/evidence/" + piece.id(), piece.size() == null ? null : Bytes.inWords(piece.size()),
                sha == null ? null : sha.substring(0, SHOWN_DIGITS).replaceAll("(.{4})(?=.)", "$1 ") + " …", sha, added,
                piece.insufficient(), fresh);
    }

    public boolean link() {
        return kind == null;
    }

    private static String letters(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toUpperCase(Locale.ROOT);
        return ending.isEmpty() || ending.length() > 4 ? "FILE" : ending;
    }
}
