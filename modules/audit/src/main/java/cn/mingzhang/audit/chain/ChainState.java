package cn.mingzhang.audit.chain;

import java.time.Instant;

/**
 * How far a province's chain has come.
 *
 * @param number   how many entries are sealed
 * @param sealedAt when the last of them was
 */
public record ChainState(long number, Instant sealedAt) {
}
