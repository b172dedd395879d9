package cn.mingzhang.audit.chain;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells in two lines why the application does not start without its key. */
final class MissingKeyAnalyzer extends AbstractFailureAnalyzer<MissingKey> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MissingKey cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Set MINGZHANG_AUDIT_KEY (or MINGZHANG_AUDIT_KEY_FILE) to at least 32 random bytes in base64, for instance from: openssl rand -base64 32", cause);
    }
}
