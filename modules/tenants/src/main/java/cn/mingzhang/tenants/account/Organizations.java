package cn.mingzhang.tenants.account;

import cn.mingzhang.kernel.id.ProvinceId;

/** The provinces at the identity provider, where each one is an organization; the provider's adapter implements it. */
public interface Organizations {

    /** Whether organizations and accounts are made by the system; otherwise somebody makes them there by hand. */
    boolean isAutomatic();

    /**
     * Makes the province's organization, if it is not there.
     *
     * @param alias the province's code
     * @throws cn.mingzhang.kernel.DomainException UNAVAILABLE while the provider does not answer
     */
    void ensure(ProvinceId province, String alias, String name);
}
