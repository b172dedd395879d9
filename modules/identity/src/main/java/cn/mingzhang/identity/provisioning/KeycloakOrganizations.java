package cn.mingzhang.identity.provisioning;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.ProvinceId;
import cn.mingzhang.tenants.account.Organizations;
import org.springframework.stereotype.Component;

/** The provinces' organizations in Keycloak. */
@Component
class KeycloakOrganizations implements Organizations {

    private final KeycloakAccounts keycloak;

    KeycloakOrganizations(KeycloakAccounts keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public boolean isAutomatic() {
        return keycloak.isOpen();
    }

    @Override
    public void ensure(ProvinceId province, String alias, String name) {
        try {
            keycloak.organization(alias, name);
        } catch (KeycloakAway away) {
            throw new DomainException(DomainException.Kind.UNAVAILABLE, "identity_down");
        }
    }
}
