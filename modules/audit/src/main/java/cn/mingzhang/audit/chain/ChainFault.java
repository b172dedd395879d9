package cn.mingzhang.audit.chain;

import java.util.Locale;

/**
 * The first thing in a province's trail that is not as Mingzhang left it.
 *
 * @param number place in the chain; 0 where it has none
 * @param entry  id of the entry; 0 where it is the chain's end that is wrong
 */
public record ChainFault(Kind kind, long province, long number, long entry) {

    /** What can be wrong. */
    public enum Kind {
        /** Some field differs from what was written, or it was put in by hand. */
        CHANGED("is not what was written: it was changed, or put in by hand"),
        /** Numbers have a gap here. */
        MISSING("is missing: it was deleted"),
        /** Two entries claim one number, or one has a number that is never given. */
        INSERTED("was put in by hand: its number belongs to another, or to none"),
        /** The entry is genuine and stands in another place than it was given, or its seal was changed. */
        OUT_OF_ORDER("is not where it was sealed: it was moved, or its seal was changed"),
        /** The chain ends before where it once ended. */
        TRUNCATED("is the last that is left: later entries were sealed and are gone"),
        /** The row that says where the chain ends was changed. */
        WRONG_END("is the last entry, and the record of the chain's end says otherwise"),
        /** The chain was replaced by another. */
        NOT_AS_ANCHORED("has another seal than the one anchored outside"),
        /** A key that was used is not at hand. */
        UNKNOWN_KEY("was marked or sealed with a key that is not given here");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** In one line, for people and scripts. */
    public String line() {
        return "broken: province " + province + (number > 0 ? ", number " + number : "") + (entry > 0 ? ", entry " + entry : "")
                + " " + kind.words + " (" + kind.name().toLowerCase(Locale.ROOT) + ")";
    }
}
