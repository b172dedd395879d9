package cn.mingzhang.tenants.systems;

import cn.mingzhang.kernel.id.PersonId;
import cn.mingzhang.kernel.id.ProvinceId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Systems that ended and whose clients are not shut yet; the adapter of the identity provider takes it from there. */
@Service
public class EndedSystems {

    /**
     * One of them.
     *
     * @param person  as whom it acted
     * @param account the provider's id of its account
     */
    public record Ended(PersonId person, String account) {
    }

    private final ServiceAccountRepository repository;

    EndedSystems(ServiceAccountRepository repository) {
        this.repository = repository;
    }

    /** Those that wait, the longest first. */
    @Transactional(readOnly = true)
    public List<Ended> waiting(ProvinceId province, int limit) {
        return repository.findEnded(province, limit);
    }

    /** Notes that a client is shut, or that the provider refused to. */
    @Transactional
    public void settle(ProvinceId province, PersonId person, boolean shut) {
        repository.settle(province, person, shut);
    }
}
