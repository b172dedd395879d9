/** The keyed chain over the trail: marks entries as they are written, seals them in order, anchors the seals outside, and finds what was tampered with. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.audit.chain;
