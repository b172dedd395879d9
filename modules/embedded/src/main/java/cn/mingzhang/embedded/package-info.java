/** The servers that a workstation or a test brings along: an embedded MariaDB and a Keycloak, never used in production. */
@NullMarked
package cn.mingzhang.embedded;

import org.jspecify.annotations.NullMarked;
