package cn.mingzhang.app;

import cn.mingzhang.MingzhangApplication;
import cn.mingzhang.embedded.Ports;
import cn.mingzhang.testkit.AuditKey;
import cn.mingzhang.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application a second time beside the shared one, on the same database, configured as in production. */
final class AnotherApp implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;

    private AnotherApp(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    static AnotherApp start(String issuer, String clientSecret, Map<String, String> more) {
        int port = Ports.free();
        var database = TestDatabase.shared();
        var arguments = new ArrayList<String>();
        Map.of("mingzhang.db.url", database.url(), "mingzhang.db.user", database.user(), "mingzhang.db.password", database.password(),
                "mingzhang.identity.issuer", issuer, "mingzhang.identity.client-secret", clientSecret, "mingzhang.files", "target/test-files",
                "mingzhang.audit.key", AuditKey.BASE64,
                "server.port", String.valueOf(port), "management.server.port", String.valueOf(Ports.free()),
                // Jobs are the shared application's
                "db-scheduler.polling-interval", "1h").forEach((name, value) -> arguments.add("--" + name + "=" + value));
        more.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new AnotherApp(new SpringApplicationBuilder(MingzhangApplication.class).run(arguments.toArray(String[]::new)), port);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        context.close();
    }
}
