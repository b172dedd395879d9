package cn.mingzhang.tenants.account;

/**
 * How many people of a province have their accounts.
 *
 * @param automatic whether accounts are made by the system at all
 */
public record AccountFigures(int total, int done, int failed, boolean automatic) {

    /** Whether somebody still waits. */
    public boolean waiting() {
        return total > done + failed;
    }
}
