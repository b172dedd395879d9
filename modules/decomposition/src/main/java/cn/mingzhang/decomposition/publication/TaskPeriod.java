package cn.mingzhang.decomposition.publication;

import java.time.LocalDate;

/**
 * One period that a task is reported for.
 *
 * @param label 2026-03, 2026-Q1, 2026-H1, 2026 or ONCE
 */
public record TaskPeriod(String label, LocalDate opensOn, LocalDate dueOn) {
}
