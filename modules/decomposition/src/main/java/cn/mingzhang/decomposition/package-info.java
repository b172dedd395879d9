/** Document to outline to tasks to owners, and the publication that makes them binding. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "kernel :: *", "schema", "schema :: *", "store", "web", "web :: *", "audit", "tenants", "tenants :: *", "files"})
package cn.mingzhang.decomposition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
