package cn.mingzhang.app;

import cn.mingzhang.identity.KeycloakWatch;
import cn.mingzhang.kernel.Bytes;
import cn.mingzhang.tenants.province.HealthSource;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks what the installation stands on, for the operator's console. */
@Component
class HealthParts implements HealthSource {

    private static final long LEAST_ROOM = 1L << 30;

    private final DSLContext dsl;
    private final KeycloakWatch keycloak;
    private final Scheduler scheduler;
    private final Path files;

    HealthParts(DSLContext dsl, KeycloakWatch keycloak, Scheduler scheduler, @Value("${mingzhang.files}") Path files) {
        this.dsl = dsl;
        this.keycloak = keycloak;
        this.scheduler = scheduler;
        this.files = files;
    }

    @Override
    public List<Part> parts() {
        return List.of(new Part("database", database(), ""), new Part("identity", keycloak.answers(), ""),
                new Part("jobs", scheduler.getSchedulerState().isStarted() && !scheduler.getSchedulerState().isShuttingDown(), ""), disk());
    }

    private boolean database() {
        try {
            return dsl.selectOne().fetchSingle().value1() == 1;
        } catch (DataAccessException | org.springframework.dao.DataAccessException down) {
            return false;
        }
    }

    private Part disk() {
        try {
            long room = Files.getFileStore(files).getUsableSpace();
            return new Part("disk", room >= LEAST_ROOM, Bytes.inWords(room));
        } catch (IOException gone) {
            return new Part("disk", false, "");
        }
    }
}
