package cn.mingzhang.tenants.intake;

import cn.mingzhang.audit.Trail;
import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.DomainException.Fault;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.store.Ids;
import cn.mingzhang.tenants.ProvincesAcrossProvinces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a province in from two tables: its tree, and the people in it. All or nothing, with every fault named by its line. */
@Service
public class TenantImport {

    private final TenantRepository repository;
    private final ProvincesAcrossProvinces provinces;
    private final Ids ids;
    private final Trail trail;

    TenantImport(TenantRepository repository, ProvincesAcrossProvinces provinces, Ids ids, Trail trail) {
        this.repository = repository;
        this.provinces = provinces;
        this.ids = ids;
        this.trail = trail;
    }

    /**
     * Creates the province with its bodies and people.
     *
     * @return its id
     * @throws DomainException INVALID with one fault per faulty cell ({@code bodies:LINE:COLUMN}), or CONFLICT when the code is taken
     */
    @Transactional
    public ProvinceId create(ImportProvince command) {
        var faults = new ArrayList<Fault>();
        if (!command.code().matches("[a-z][a-z0-9-]{1,63}")) {
            faults.add(Fault.of("code", "bad_code"));
        }
        if (command.name().isBlank()) {
            faults.add(Fault.of("name", "required"));
        }
        List<BodyRow> bodies = TenantTables.bodies(command.bodies(), faults);
        List<PersonRow> people = TenantTables.people(command.people(), faults);
        TenantRules.check(bodies, people, faults);
        if (!faults.isEmpty()) {
            throw DomainException.invalid(faults);
        }
        if (provinces.codeTakenAcrossProvinces(command.code())) {
            throw new DomainException(DomainException.Kind.CONFLICT, "province_exists", command.code());
        }
        var province = new ProvinceId(ids.next());
        repository.insertProvince(province, command.code(), command.name());
        var codes = repository.insertBodies(province, bodies);
        repository.insertPeople(province, people, codes, command.subjects());
        trail.recordSystem(province, "import", "province", province, Map.of("bodies", bodies.size(), "people", people.size()));
        return province;
    }
}
