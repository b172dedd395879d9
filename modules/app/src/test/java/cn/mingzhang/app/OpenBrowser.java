package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium and a running Keycloak for each class of a {@link BrowserTest}, closed behind its last test. */
class OpenBrowser implements ParameterResolver, AfterEachCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return browser(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var said = List.copyOf(browser(context).faults);
        browser(context).faults.clear();
        if (context.getExecutionException().isEmpty()) {
            assertThat(said).isEmpty();
        }
    }

    private static Browser browser(ExtensionContext context) {
        return store(context).computeIfAbsent(Browser.class, _ -> {
            TestServers.keycloak();
            return new Browser();
        }, Browser.class);
    }

    /** Of the class, to which the browser belongs; a store closes what it holds. */
    private static ExtensionContext.Store store(ExtensionContext context) {
        var ofClass = context;
        while (ofClass.getTestMethod().isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getStore(ExtensionContext.Namespace.create(OpenBrowser.class, context.getRequiredTestClass()));
    }
}
