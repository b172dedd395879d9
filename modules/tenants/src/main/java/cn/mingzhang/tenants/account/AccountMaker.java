package cn.mingzhang.tenants.account;

/**
 * Who makes the accounts of people who wait for theirs, and the organization of their province with the first of them; the identity
 * provider's adapter implements it.
 */
public interface AccountMaker {

    /** Whether the system makes them; otherwise somebody makes them at the provider by hand. */
    boolean isAutomatic();
}
