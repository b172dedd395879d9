package cn.mingzhang.tenants.systems;

/** From a proposal to its end; a revoked account never comes back, another is registered. */
public enum ServiceAccountState {
    PROPOSED, ACTIVE, REVOKED
}
