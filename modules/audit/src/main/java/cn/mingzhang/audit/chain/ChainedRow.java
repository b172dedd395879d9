package cn.mingzhang.audit.chain;

import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its mark and, once it is sealed, its place in the chain.
 *
 * @param macBy  name of the key that marked it; null for what was written before entries were marked
 * @param number from 1 without gaps; null until it is sealed, as are the instant, the key's name and the seal
 */
record ChainedRow(EntryRow entry, @Nullable String macBy, byte @Nullable [] mac, @Nullable Long number, @Nullable Instant sealedAt,
        @Nullable String sealedBy, byte @Nullable [] seal) {

    boolean marked() {
        return mac != null;
    }

    /** Whether every field is as its writer left it, or the key that marked it is unknown. */
    boolean markedRightly(ChainKeys keys) {
        return mac != null && keys.find(macBy).map(key -> MessageDigest.isEqual(key.mac(EntryBytes.ofEntry(entry, macBy)), mac)).orElse(false);
    }

    /** The seal that this entry has at a place behind another. */
    byte[] sealBehind(ChainKey key, byte[] previous, long place, Instant at) {
        return key.mac(EntryBytes.ofSeal(key.name(), previous, place, at, this));
    }

    boolean sealedRightly(ChainKeys keys, byte[] previous) {
        return number != null && sealedAt != null && seal != null && keys.find(sealedBy)
                .map(key -> MessageDigest.isEqual(sealBehind(key, previous, number, sealedAt), seal)).orElse(false);
    }
}
