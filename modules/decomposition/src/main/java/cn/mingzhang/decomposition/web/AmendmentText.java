package cn.mingzhang.decomposition.web;

import cn.mingzhang.decomposition.amendment.AmendmentView;
import cn.mingzhang.web.TextDiff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amendment in words.
 *
 * @param task    number and title as they stand now
 * @param body    whom it is about; null where it is about all
 * @param by      who did it
 * @param open    whether the reader's body was told and has not taken note
 * @param changes what it changed
 */
record AmendmentText(AmendmentView amendment, String task, @Nullable String body, String by, String when, boolean open, List<Changed> changes) {

    /**
     * One field before and after.
     *
     * @param pieces the words with what was put in and taken out; empty for what is shown as two values
     */
    record Changed(String label, String before, String after, List<TextDiff.Piece> pieces) {
    }
}
