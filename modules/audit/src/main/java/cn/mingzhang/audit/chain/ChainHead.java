package cn.mingzhang.audit.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a province's chain ends.
 *
 * @param number   how many entries are sealed
 * @param seal     the last one's seal; no bytes before the first
 * @param sealedAt null before the first
 */
record ChainHead(long number, byte[] seal, @Nullable Instant sealedAt) {
}
