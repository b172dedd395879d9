/** What each body owes, what it reports with which evidence, and who approves and verifies it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: *", "schema", "schema :: *", "store", "web", "web :: *", "audit", "tenants",
    "tenants :: *", "files", "decomposition :: *"})
package cn.mingzhang.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
