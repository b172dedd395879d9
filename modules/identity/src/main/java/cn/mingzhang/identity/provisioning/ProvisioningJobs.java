package cn.mingzhang.identity.provisioning;

import cn.mingzhang.kernel.SilentTrace;
import cn.mingzhang.tenants.ProvincesAcrossProvinces;
import cn.mingzhang.tenants.province.ProvinceGate;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that looks for people without accounts, on one replica at a time; while Keycloak is away it comes back later. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakAccess.Settings.class)
class ProvisioningJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ProvisioningJobs.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Bean
    KeycloakAccess keycloakAccess(@Value("${mingzhang.identity.issuer}") String issuer, KeycloakAccess.Settings settings) {
        return new KeycloakAccess(issuer, settings.clientId(), settings.clientSecret() == null ? "" : settings.clientSecret());
    }

    @Bean
    KeycloakAccounts keycloakAccounts(KeycloakAccess access) {
        return new KeycloakAccounts(access);
    }

    @Bean
    KeycloakSystems keycloakSystems(KeycloakAccess access) {
        return new KeycloakSystems(access);
    }

    @Bean
    RecurringTask<Void> settleAccounts(AccountProvisioning provisioning, ProvincesAcrossProvinces provinces, ProvinceGate gate) {
        return Tasks.recurring("settle-accounts", FixedDelay.of(PAUSE)).execute((_, _) -> settleAll(provisioning, provinces, gate));
    }

    private static void settleAll(AccountProvisioning provisioning, ProvincesAcrossProvinces provinces, ProvinceGate gate) {
        try {
            for (var province : provinces.findAllAcrossProvinces()) {
                if (gate.isOpen(province.id())) {
                    provisioning.shutEnded(province.id());
                }
                while (gate.isOpen(province.id()) && provisioning.settleSome(province.id(), province.code(), province.name()) > 0) {
                    LOG.debug("accounts of {}: one batch settled", province.code());
                }
            }
        } catch (KeycloakAway away) {
            LOG.warn("accounts wait: {}", away.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("accounts could not be settled", SilentTrace.of(failure));
            throw failure;
        }
    }
}
