package cn.mingzhang.tenants.province;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.ProvincesAcrossProvinces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What all provinces take of the installation, for its operator. Counted province by province, each in statements of its own,
 * since each may lie on a database of its own.
 */
@Service
public class ProvinceUsages {

    private final ProvincesAcrossProvinces all;
    private final Provinces provinces;
    private final List<StorageSource> storage;
    private final List<BackgroundWork> work;
    private final Function<ProvinceId, Optional<LocalDate>> lastActs;

    ProvinceUsages(ProvincesAcrossProvinces all, Provinces provinces, List<StorageSource> storage, List<BackgroundWork> work, Trail trail, Clock clock) {
        this.all = all;
        this.provinces = provinces;
        this.storage = storage;
        this.work = work;
        this.lastActs = province -> trail.lastAct(province).map(at -> LocalDate.ofInstant(at, clock.getZone()));
    }

    /**
     * Provinces in the order of their codes.
     *
     * @param words part of a name or code; null or blank for all
     */
    public Page<ProvinceUsage> find(@Nullable String words, PageRequest page) {
        var found = all.findAcrossProvinces(words, page.cursor(), page.size() + 1);
        return Page.of(found, page.size(), ProvincesAcrossProvinces.ProvinceView::code).map(province -> get(province.id()));
    }

    /**
     * One province.
     *
     * @throws cn.mingzhang.kernel.DomainException NOT_FOUND
     */
    public ProvinceUsage get(ProvinceId province) {
        return new ProvinceUsage(provinces.get(province), provinces.people(province),
                storage.stream().mapToLong(source -> source.used(province)).sum(), lastActs.apply(province).orElse(null),
                work.stream().map(source -> source.of(province)).reduce(BackgroundWork.Jobs.NONE, BackgroundWork.Jobs::plus));
    }
}
