package cn.mingzhang.embedded;

/** A province as Keycloak sees it; tokens list the alias, which is the province's code. */
public record DemoOrganization(String alias, String name) {}
