package cn.mingzhang.audit.chain;

import org.jspecify.annotations.Nullable;

/**
 * What verifying found.
 *
 * @param entries how many sealed entries were in order
 * @param waiting how many of those without a seal are older than a minute
 * @param foreign how many lines among the anchors were not written by this installation
 * @param fault   the first that is broken; null where none is
 */
public record ChainAccount(long entries, long waiting, long foreign, @Nullable ChainFault fault) {
}
