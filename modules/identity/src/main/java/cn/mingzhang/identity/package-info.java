/** The Keycloak adapter: who signed in, and which membership they act in. */
@org.jspecify.annotations.NullMarked
package cn.mingzhang.identity;
