package cn.mingzhang.tenants;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.kernel.word.BodyLevel;
import cn.mingzhang.kernel.word.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who administers a whole province: the ADMIN of its department, not that of a city or county. */
@Component
public class ProvinceAdmins {

    private final Bodies bodies;

    ProvinceAdmins(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Whether somebody acts as the administrator of the province. */
    public boolean contain(Scope scope) {
        var place = scope.has(Role.ADMIN) ? bodies.views(scope.province(), List.of(scope.body())).get(scope.body()) : null;
        return place != null && place.level() == BodyLevel.PROVINCE;
    }

    /**
     * Holds an act to the administrator of the province.
     *
     * @throws DomainException FORBIDDEN for everybody else
     */
    public void require(Scope scope) {
        if (!contain(scope)) {
            throw DomainException.forbidden();
        }
    }
}
