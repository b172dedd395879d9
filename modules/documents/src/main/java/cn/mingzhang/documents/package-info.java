/** What leaves the house as an office file: the task table, the self-inspection report, the ranking, the rosters. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: *", "web", "web :: *", "audit", "tenants", "decomposition :: *", "progress :: *",
    "scoring :: *"})
package cn.mingzhang.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
