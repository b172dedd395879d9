package cn.mingzhang.decomposition.table;

import cn.mingzhang.tenants.ProvincesAcrossProvinces;
import cn.mingzhang.tenants.province.ProvinceGate;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets edited tables that nobody decided on, province by province. */
@Configuration(proxyBeanMethods = false)
class TableImportJobs {

    private static final Duration PAUSE = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> forgetTableImports(TableImports imports, ProvincesAcrossProvinces provinces, ProvinceGate gate) {
        return Tasks.recurring("forget-table-imports", FixedDelay.of(PAUSE)).execute((_, _) -> provinces.findAllAcrossProvinces().stream()
                .filter(province -> gate.isOpen(province.id())).forEach(province -> imports.forget(province.id())));
    }
}
