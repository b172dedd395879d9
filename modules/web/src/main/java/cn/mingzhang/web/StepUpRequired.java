package cn.mingzhang.web;

import cn.mingzhang.kernel.DomainException;

/**
 * The act belongs to a duty that a password alone does not open: whoever asks must confirm with a one-time password first.
 * Pages are led there, the API is told 403 {@code step_up_required}.
 */
public final class StepUpRequired extends DomainException {

    /** The refusal; it needs no details. */
    public StepUpRequired() {
        super(Kind.FORBIDDEN, "step_up_required");
    }
}
