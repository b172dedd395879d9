package cn.mingzhang.progress.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the reader's office may answer to a request that waits for it.
 *
 * @param bar    why this reader may not answer: a code of {@code error.…}; null for whoever may
 * @param latest the latest working day that may be given; null for a task that was sent back
 */
public record PossibleAnswer(@Nullable String bar, @Nullable LocalDate latest) {
}
