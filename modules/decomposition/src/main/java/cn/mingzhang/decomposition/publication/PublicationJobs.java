package cn.mingzhang.decomposition.publication;

import cn.mingzhang.kernel.id.WorkPlanId;
import cn.mingzhang.tenants.province.ProvinceGate;
import cn.mingzhang.tenants.province.ProvinceJob;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's side of publications. */
@Configuration(proxyBeanMethods = false)
class PublicationJobs {

    static final ProvinceJob<WorkPlanId> PUBLISH = new ProvinceJob<>("publish-plan", WorkPlanId::new);

    @Bean
    CustomTask<Void> publishPlan(Publisher publisher, ProvinceGate gate) {
        return PUBLISH.task(gate, publisher::run, publisher::failed);
    }
}
