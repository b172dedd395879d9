/** How a year is scored: schemes, the frozen facts, the sheets and marks, the ranking and the share. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: *", "schema", "schema :: *", "store", "web", "web :: *", "audit", "tenants",
    "tenants :: *", "decomposition :: *", "progress :: *"})
package cn.mingzhang.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
