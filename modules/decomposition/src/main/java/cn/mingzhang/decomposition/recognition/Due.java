package cn.mingzhang.decomposition.recognition;

import java.time.LocalDate;

/** A deadline: the last day of the period named, and the words that named it. */
public record Due(LocalDate date, String text) {
}
