package cn.mingzhang.decomposition.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only where one of the characters stands with which it may begin: many times faster in long texts
 * than trying each place.
 *
 * @param firsts every character that a match may begin with
 */
record Sought(Pattern pattern, String firsts) {

    static Sought of(String firsts, String regex) {
        return new Sought(Pattern.compile(regex), firsts);
    }

    /** To be moved on with {@link #next}; it sees what stands around the place where it is. */
    Matcher in(CharSequence text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Moves the matcher to the next match at or behind a place; whether there is one. */
    boolean next(Matcher matcher, CharSequence text, int from) {
        return next(matcher, text, from, text.length());
    }

    /** The same within the text up to a place. */
    boolean next(Matcher matcher, CharSequence text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (firsts.indexOf(text.charAt(at)) >= 0 && matcher.region(at, to).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    boolean isIn(CharSequence text) {
        return next(in(text), text, 0);
    }
}
