package cn.mingzhang.local.bench;

import cn.mingzhang.MingzhangApplication;
import cn.mingzhang.embedded.EmbeddedDatabase;
import cn.mingzhang.embedded.EmbeddedServers;
import cn.mingzhang.local.console.Progress;
import cn.mingzhang.local.trail.AuditKeyFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Database and application for a measurement; nobody signs in, so that Keycloak is not needed. */
final class MeasuredInstallation implements AutoCloseable {

    private final EmbeddedDatabase database;
    private final ConfigurableApplicationContext application;

    private MeasuredInstallation(EmbeddedDatabase database, ConfigurableApplicationContext application) {
        this.database = database;
        this.application = application;
    }

    static MeasuredInstallation start(Path work, Progress progress, BeanPostProcessor... changes) {
        progress.say("starting database and application");
        var database = EmbeddedDatabase.start(EmbeddedServers.cache(), work.resolve("database"), 0, UUID.randomUUID().toString(), progress::say);
        var application = new SpringApplication(MingzhangApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> List.of(changes).forEach(context.getBeanFactory()::addBeanPostProcessor));
        return new MeasuredInstallation(database, application.run(arguments(work, database).toArray(String[]::new)));
    }

    private static List<String> arguments(Path work, EmbeddedDatabase database) {
        return List.of("--mingzhang.db.url=" + database.jdbcUrl(), "--mingzhang.db.user=" + EmbeddedDatabase.USER,
                "--mingzhang.db.password=" + database.password(), "--mingzhang.files=" + work.resolve("files"),
                "--mingzhang.audit.key=" + AuditKeyFile.random(), "--mingzhang.audit.anchor=" + work.resolve("anchors"),
                "--mingzhang.identity.issuer=http://127.0.0.1:9/realms/nobody", "--mingzhang.identity.client-secret=nobody",
                "--server.address=127.0.0.1", "--server.port=0", "--management.server.address=127.0.0.1", "--management.server.port=0",
                "--logging.threshold.console=OFF");
    }

    <T> T door(Class<T> type) {
        return application.getBean(type);
    }

    Connection connect() throws SQLException {
        return door(DataSource.class).getConnection();
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
