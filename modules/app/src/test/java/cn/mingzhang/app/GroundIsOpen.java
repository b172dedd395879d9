package cn.mingzhang.app;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/**
 * Each package beside the main class is a module. Kernel and generated schema know nothing of Spring and so cannot be
 * annotated: all their packages are for everybody.
 */
final class GroundIsOpen implements ApplicationModuleDetectionStrategy {

    private static final Set<String> OPEN = Set.of("cn.mingzhang.kernel", "cn.mingzhang.schema");

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage base, ApplicationModuleInformation information) {
        return OPEN.contains(base.getName())
                ? NamedInterfaces.builder(base).recursive().matching("**").build()
                : NamedInterfaces.of(base, information);
    }
}
