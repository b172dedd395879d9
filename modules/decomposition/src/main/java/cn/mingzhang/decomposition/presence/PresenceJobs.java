package cn.mingzhang.decomposition.presence;

import cn.mingzhang.tenants.ProvincesAcrossProvinces;
import cn.mingzhang.tenants.province.ProvinceGate;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets who has left drafts, province by province, so that no open window pays for it. */
@Configuration(proxyBeanMethods = false)
class PresenceJobs {

    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> forgetPresences(Presences presences, ProvincesAcrossProvinces provinces, ProvinceGate gate) {
        return Tasks.recurring("forget-presences", FixedDelay.of(PAUSE)).execute((_, _) -> provinces.findAllAcrossProvinces().stream()
                .filter(province -> gate.isOpen(province.id())).forEach(province -> presences.forget(province.id())));
    }
}
