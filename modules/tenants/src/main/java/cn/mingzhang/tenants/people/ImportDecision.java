package cn.mingzhang.tenants.people;

/**
 * What became of the roles of an import.
 *
 * @param decided how many were decided on
 * @param left    how many wait on: their person's place or account is not in force
 */
public record ImportDecision(int decided, int left) {
}
