package cn.mingzhang.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keycloak's zip as Maven resolved it. */
record KeycloakDistribution(Path zip, String version) {
    private static final Pattern NAME = Pattern.compile("keycloak-quarkus-dist-(.+)\\.zip");

    /**
     * Finds the zip beside this class: in target/dist beside target/classes or the module's jar, and beside the jar where a launcher collected
     * all jars. The property mingzhang.keycloak.zip names another place.
     *
     * @throws ServerFailure if there is none
     */
    static KeycloakDistribution find() {
        var set = System.getProperty("mingzhang.keycloak.zip");
        if (set != null) {
            return of(Path.of(set)).orElseThrow(() -> ServerFailure.other(set + " is not a Keycloak distribution"));
        }
        var beside = ownLocation().getParent();
        return List.of(beside.resolve("dist"), beside).stream().flatMap(folder -> list(folder).stream())
                .flatMap(file -> of(file).stream()).findFirst()
                .orElseThrow(() -> ServerFailure.other("no Keycloak distribution beside " + ownLocation() + ": build with Maven"));
    }

    private static Optional<KeycloakDistribution> of(Path file) {
        var match = NAME.matcher(file.getFileName().toString());
        return match.matches() ? Optional.of(new KeycloakDistribution(file, match.group(1))) : Optional.empty();
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path ownLocation() {
        try {
            return Path.of(KeycloakDistribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
