package cn.mingzhang.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak as a Java process of its own, without its shell script: one process to end, and a quicker start. */
final class KeycloakProcess {
    static final String NAME = "keycloak";
    static final List<String> BUILD = List.of("build", "--db=dev-file", "--features-disabled=kerberos,device-flow,ciba,twitter-broker");
    /** The quick compiler and the simple collector halve the start of a server that serves few people. */
    private static final List<String> JAVA = List.of("-Xms64m", "-Xmx512m", "-XX:MaxMetaspaceSize=256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private KeycloakProcess() {}

    /** Runs Keycloak with a home folder that holds (or links) lib. */
    static ChildProcess run(Path home, List<String> arguments, Map<String, String> environment) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dkc.home.dir=" + home);
        command.addAll(JAVA);
        command.addAll(List.of("-cp", home.resolve("lib").toRealPath().resolve("quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return ChildProcess.start(home, NAME, command, environment);
    }

    /** Returns the arguments of a server on loopback; its cache is local, or it would open a port to find others of its kind. */
    static List<String> serve(int port) {
        return List.of("start", "--optimized", "--cache=local", "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port, "--hostname-strict=false");
    }

    /** Waits until the realm answers. */
    static void awaitReady(ChildProcess server, Path home, int port) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var request = HttpRequest.newBuilder(realm(port)).timeout(Duration.ofSeconds(10)).build();
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http, request)) {
                if (!server.isAlive()) {
                    throw ChildProcess.ended(home, NAME, "Keycloak", port);
                }
                if (System.nanoTime() > end) {
                    server.stop();
                    throw ServerFailure.other("Keycloak did not become ready in " + PATIENCE.toMinutes() + " minutes, see " + ChildProcess.log(home, NAME));
                }
                Thread.sleep(100);
            }
        }
    }

    static URI realm(int port) {
        return URI.create("http://127.0.0.1:" + port + "/realms/mingzhang");
    }

    private static boolean answers(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
