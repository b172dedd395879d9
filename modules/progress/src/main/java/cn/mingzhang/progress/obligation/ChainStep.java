package cn.mingzhang.progress.obligation;

import cn.mingzhang.kernel.id.BodyId;

/** One step of the way up to the issuer: who verifies there; step 1 is the nearest superior. */
public record ChainStep(int step, BodyId verifier) {
}
