package cn.mingzhang.decomposition.publication;

import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.province.BackgroundWork;
import org.springframework.stereotype.Component;

/** How many publications of a province wait or were given up; nothing of the plans. */
@Component
class PublicationWork implements BackgroundWork {

    private final PublicationRepository publications;

    PublicationWork(PublicationRepository publications) {
        this.publications = publications;
    }

    @Override
    public Jobs of(ProvinceId province) {
        return publications.jobs(province);
    }
}
