package cn.mingzhang.scoring.score;

import java.math.BigDecimal;

/**
 * What a counted criterion found.
 *
 * @param counted how much was found: obligations fulfilled or punctual, occurrences of a deduction
 * @param of      of how many obligations
 */
public record Tally(BigDecimal counted, int of) {
}
