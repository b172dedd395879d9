/** Makes accounts and organizations in Keycloak for people and provinces of ours. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.identity.provisioning;
