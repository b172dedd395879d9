package cn.mingzhang.audit.chain;

/** Without a usable key nothing starts: a trail that anybody can rewrite is worse than none, for it is believed. */
public final class MissingKey extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingKey(String message) {
        super(message);
    }
}
