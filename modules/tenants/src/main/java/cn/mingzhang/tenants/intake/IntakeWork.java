package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.province.BackgroundWork;
import org.springframework.stereotype.Component;

/** How many imports of a province are at work or were given up; nothing of what is in them. */
@Component
class IntakeWork implements BackgroundWork {

    private final IntakeRepository intakes;

    IntakeWork(IntakeRepository intakes) {
        this.intakes = intakes;
    }

    @Override
    public Jobs of(ProvinceId province) {
        return intakes.jobs(province);
    }
}
