package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HelmChartTest {

    private static HelmChart plain;
    private static HelmChart everything;

    @BeforeAll
    static void render() {
        plain = HelmChart.render(command -> command);
        everything = HelmChart.render(command -> command.withValuesFile(Path.of("src", "test", "resources", "helm", "everything.yaml")));
    }

    @Test
    void passesTheStrictLint() {
        var result = HelmChart.lint();
        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void hasNoFieldThatAClusterWouldDrop() {
        assertThat(plain.unknownFields()).isEmpty();
        assertThat(everything.unknownFields()).isEmpty();
    }

    @Test
    void makesWhatIsAskedForAndNothingElse() {
        assertThat(plain.kinds()).containsExactly("Deployment", "PersistentVolumeClaim", "PodDisruptionBudget", "Service", "Service");
        assertThat(everything.kinds()).containsExactly("Deployment", "Ingress", "NetworkPolicy", "PodDisruptionBudget", "Service", "Service",
                "ServiceMonitor");
    }

    @Test
    void runsWithoutAnyRight() {
        for (var pod : List.of(pod(plain), pod(everything))) {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getRunAsUser()).isPositive();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            var rights = container(pod).getSecurityContext();
            assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
            assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
            assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
            assertThat(rights.getPrivileged()).isNull();
        }
    }

    @Test
    void writesOnlyToUploadsAndScratchSpace() {
        var pod = pod(plain);
        assertThat(container(pod).getVolumeMounts()).extracting("name", "mountPath")
                .containsExactly(tuple("files", value(container(pod), "MINGZHANG_FILES")), tuple("tmp", "/tmp"));
        assertThat(pod.getVolumes()).filteredOn(volume -> volume.getName().equals("tmp"))
                .allSatisfy(volume -> assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
        assertThat(pod.getVolumes()).filteredOn(volume -> volume.getName().equals("files"))
                .allSatisfy(volume -> assertThat(volume.getPersistentVolumeClaim().getClaimName())
                        .isEqualTo(plain.only(PersistentVolumeClaim.class).getMetadata().getName()));
    }

    @Test
    void isProbedOnThePublicPort() {
        var container = container(pod(plain));
        assertThat(container.getPorts()).extracting("name", "containerPort").containsExactly(tuple("http", 8080), tuple("management", 9090));
        assertProbe(container.getStartupProbe(), "/actuator/health/liveness");
        assertProbe(container.getLivenessProbe(), "/actuator/health/liveness");
        assertProbe(container.getReadinessProbe(), "/actuator/health/readiness");
        assertThat(value(container, "SERVER_PORT")).isEqualTo("8080");
        assertThat(value(container, "MANAGEMENT_PORT")).isEqualTo("9090");
    }

    @Test
    void asksForWhatItNeedsAndNoMoreMemoryThanThat() {
        var resources = container(pod(plain)).getResources();
        assertThat(resources.getRequests()).containsKeys("cpu", "memory");
        assertThat(resources.getLimits()).containsKey("memory");
    }

    @Test
    void givesTheApplicationTheVariablesItReads() throws IOException {
        var asked = placeholders("\\$\\{([A-Z_]+)[:}]");
        var needed = placeholders("\\$\\{([A-Z_]+)\\}");
        var given = container(pod(plain)).getEnv().stream().map(EnvVar::getName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(given).containsAll(needed);
        given.remove("JAVA_TOOL_OPTIONS");
        assertThat(asked).containsAll(given);
    }

    @Test
    void variablesStandInTheManualOfOperations() throws IOException {
        var manual = Files.readString(Path.of("..", "..", "docs", "operations.md"));
        assertThat(placeholders("\\$\\{([A-Z_]+)[:}]")).isNotEmpty().allSatisfy(variable -> assertThat(manual).contains("`" + variable + "`"));
    }

    @Test
    void takesSecretsFromAnExistingSecretOnly() {
        assertThat(container(pod(everything)).getEnv()).filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET|DB_USER)"))
                .hasSize(3).allSatisfy(variable -> {
                    assertThat(variable.getValue()).isNull();
                    assertThat(variable.getValueFrom().getSecretKeyRef().getName()).isEqualTo("credentials");
                });
        assertThat(plain.kinds()).doesNotContain("Secret");
    }

    @Test
    void selectsItsOwnPods() {
        for (var chart : List.of(plain, everything)) {
            var deployment = chart.only(Deployment.class);
            var labels = deployment.getSpec().getTemplate().getMetadata().getLabels();
            assertThat(labels).containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels())
                    .containsAllEntriesOf(chart.only(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels());
            services(chart).forEach(service -> assertThat(labels).containsAllEntriesOf(service.getSpec().getSelector()));
            assertThat(deployment.getSpec().getTemplate().getSpec().getTopologySpreadConstraints()).hasSize(2)
                    .allSatisfy(spread -> assertThat(labels).containsAllEntriesOf(spread.getLabelSelector().getMatchLabels()));
        }
        assertThat(everything.only(NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels())
                .isEqualTo(everything.only(Deployment.class).getSpec().getSelector().getMatchLabels());
    }

    @Test
    void showsMetersToNobodyOutside() {
        assertThat(services(everything).flatMap(service -> service.getSpec().getPorts().stream())).extracting("name")
                .containsExactly("http", "management");
        var backend = everything.only(Ingress.class).getSpec().getRules().getFirst().getHttp().getPaths().getFirst().getBackend().getService();
        assertThat(backend.getPort().getName()).isEqualTo("http");
        assertThat(services(everything).map(service -> service.getMetadata().getName())).contains(backend.getName());
        var doors = everything.only(NetworkPolicy.class).getSpec().getIngress();
        assertThat(doors).filteredOn(door -> door.getPorts().getFirst().getPort().getStrVal().equals("management"))
                .singleElement().satisfies(door -> assertThat(door.getFrom()).isNotEmpty());
        var monitor = everything.only("ServiceMonitor");
        assertThat((List<?>) monitor.get("spec", "endpoints")).singleElement().asString()
                .contains("port=management", "path=/actuator/prometheus", "interval=15s");
    }

    @Test
    void updatesWithoutTwoWritersOfOneDisk() {
        assertThat(plain.only(Deployment.class).getSpec().getStrategy().getType()).isEqualTo("Recreate");
        assertThat(everything.only(Deployment.class).getSpec().getStrategy().getType()).isEqualTo("RollingUpdate");
        assertThatThrownBy(() -> HelmChart.render(command -> command.set("replicaCount", 2))).hasMessageContaining("ReadWriteMany");
    }

    @Test
    void refusesValuesItDoesNotKnow() {
        assertThatThrownBy(() -> HelmChart.render(command -> command.set("replicas", 2))).hasMessageContaining("replicas");
        assertThatThrownBy(() -> HelmChart.render(command -> command.set("database.url", "jdbc:postgresql://db/mingzhang")))
                .hasMessageContaining("url");
        assertThatThrownBy(() -> HelmChart.render(command -> command.set("secret.name", ""))).hasMessageContaining("name");
    }

    private static void assertProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("http");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static Stream<Service> services(HelmChart chart) {
        return chart.objects().stream().filter(Service.class::isInstance).map(Service.class::cast);
    }

    private static PodSpec pod(HelmChart chart) {
        return chart.only(Deployment.class).getSpec().getTemplate().getSpec();
    }

    private static Container container(PodSpec pod) {
        assertThat(pod.getContainers()).hasSize(1);
        return pod.getContainers().getFirst();
    }

    private static String value(Container container, String name) {
        return container.getEnv().stream().filter(variable -> variable.getName().equals(name)).findFirst().orElseThrow().getValue();
    }

    /** What the application's configuration takes from the environment. */
    private static Set<String> placeholders(String pattern) throws IOException {
        var configuration = Files.readString(Path.of("src", "main", "resources", "application.yaml"));
        return Pattern.compile(pattern).matcher(configuration).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
