package cn.mingzhang.progress.overview;

import java.time.LocalDate;

/**
 * What is due on one day to come.
 *
 * @param submitted how many of them were submitted already
 */
public record NextDue(LocalDate on, int tasks, int count, int submitted) {
}
