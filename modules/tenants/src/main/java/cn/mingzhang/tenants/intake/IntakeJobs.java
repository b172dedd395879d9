package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.id.IntakeId;
import cn.mingzhang.tenants.province.ProvinceGate;
import cn.mingzhang.tenants.province.ProvinceJob;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's side of intakes. */
@Configuration(proxyBeanMethods = false)
class IntakeJobs {

    static final ProvinceJob<IntakeId> APPLY = new ProvinceJob<>("apply-intake", IntakeId::new);

    @Bean
    CustomTask<Void> applyIntake(IntakeApplier applier, ProvinceGate gate) {
        return APPLY.task(gate, applier::run, applier::failed);
    }
}
