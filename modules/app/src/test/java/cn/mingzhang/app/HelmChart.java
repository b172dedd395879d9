package cn.mingzhang.app;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import com.marcnuri.helm.TemplateCommand;

/** The chart as Helm renders it, read as the objects that a cluster would make of it. */
final class HelmChart {

    static final Path FOLDER = Path.of("..", "..", "helm", "mingzhang");

    /** The oldest cluster that Chart.yaml admits. */
    private static final String OLDEST = "1.30.0";

    private final List<HasMetadata> objects;

    private HelmChart(List<HasMetadata> objects) {
        this.objects = objects;
    }

    static HelmChart render(UnaryOperator<TemplateCommand> options) {
        return new HelmChart(read(options.apply(new Helm(FOLDER).template().withName("house").withNamespace("disclosure").withKubeVersion(OLDEST)).call()));
    }

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    List<String> kinds() {
        return objects.stream().map(HasMetadata::getKind).sorted().toList();
    }

    List<HasMetadata> objects() {
        return objects;
    }

    <T extends HasMetadata> T only(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).reduce((one, other) -> {
            throw new AssertionError("more than one " + type.getSimpleName());
        }).orElseThrow(() -> new AssertionError("no " + type.getSimpleName()));
    }

    /** The one object of a kind that Kubernetes itself does not know. */
    GenericKubernetesResource only(String kind) {
        return objects.stream().filter(object -> object.getKind().equals(kind)).map(GenericKubernetesResource.class::cast).findFirst().orElseThrow();
    }

    /** Names of fields that no such object has, by where they stand: a misspelt field is dropped silently by a cluster. */
    List<String> unknownFields() {
        var found = new ArrayList<String>();
        objects.stream().filter(object -> !(object instanceof GenericKubernetesResource))
                .forEach(object -> collect(object, object.getKind() + "/" + object.getMetadata().getName(), found));
        return found;
    }

    private static List<HasMetadata> read(String yaml) {
        var objects = new ArrayList<HasMetadata>();
        for (var document : yaml.split("(?m)^---\\s*$")) {
            if (document.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#"))) {
                objects.add(new KubernetesSerialization().unmarshal(document, HasMetadata.class));
            }
        }
        return objects;
    }

    private static void collect(Object value, String place, List<String> found) {
        switch (value) {
            case Collection<?> many -> {
                int at = 0;
                for (var each : many) {
                    collect(each, place + "[" + at++ + "]", found);
                }
            }
            case Map<?, ?> entries -> entries.forEach((key, each) -> collect(each, place + "." + key, found));
            default -> {
                if (value.getClass().getPackageName().startsWith("io.fabric8.kubernetes.api.model")) {
                    unknownOf(value).ifPresent(names -> names.forEach(name -> found.add(place + "." + name)));
                    for (var getter : value.getClass().getMethods()) {
                        partOf(value, getter).ifPresent(part -> collect(part, place + "." + getter.getName().substring(3), found));
                    }
                }
            }
        }
    }

    private static Optional<Collection<?>> unknownOf(Object value) {
        try {
            return Optional.of(((Map<?, ?>) value.getClass().getMethod("getAdditionalProperties").invoke(value)).keySet());
        } catch (NoSuchMethodException plain) {
            return Optional.empty();
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Optional<Object> partOf(Object value, Method getter) {
        boolean reads = getter.getName().startsWith("get") && getter.getParameterCount() == 0
                && getter.getDeclaringClass() != Object.class && !getter.getName().equals("getAdditionalProperties");
        if (!reads) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(getter.invoke(value));
        } catch (InvocationTargetException notAField) {
            return Optional.empty();
        } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
        }
    }
}
