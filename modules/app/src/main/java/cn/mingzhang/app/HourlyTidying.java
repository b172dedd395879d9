package cn.mingzhang.app;

import cn.mingzhang.kernel.SilentTrace;
import cn.mingzhang.tenants.ProvincesAcrossProvinces;
import cn.mingzhang.tenants.province.ProvinceGate;
import cn.mingzhang.web.KeptAnswers;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What no request should pay for: once an hour, on one replica, province by province; a suspended one is left as it is. */
@Configuration(proxyBeanMethods = false)
class HourlyTidying {

    private static final Logger LOG = LoggerFactory.getLogger(HourlyTidying.class);

    @Bean
    RecurringTask<Void> tidyHourly(KeptAnswers answers, ProvincesAcrossProvinces provinces, ProvinceGate gate) {
        return Tasks.recurring("tidy", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> tidy(answers, provinces, gate));
    }

    static void tidy(KeptAnswers answers, ProvincesAcrossProvinces provinces, ProvinceGate gate) {
        for (var province : provinces.findAllAcrossProvinces()) {
            if (gate.isOpen(province.id())) {
                try {
                    answers.forgetOld(province.id());
                } catch (RuntimeException failure) {
                    LOG.error("province {} was not tidied", province.id(), SilentTrace.of(failure));
                }
            }
        }
    }
}
