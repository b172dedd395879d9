package cn.mingzhang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script with invented JDKs, in a checkout that is built already. */
class LaunchScriptTest {

    @TempDir
    Path folder;

    private Path checkout;
    private String javaHome = "";
    private String path = System.getenv("PATH");

    @BeforeEach
    void prepareCheckout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        Files.copy(Path.of("..", "..", "mingzhang"), checkout.resolve("mingzhang"));
        Files.createDirectories(checkout.resolve(".mingzhang/lib"));
        Files.writeString(checkout.resolve(".mingzhang/built"), "");
        Files.createDirectories(folder.resolve("jvm"));
        // Only the tools that the script needs, so that the machine's own java is out of sight
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : new String[] {"sh", "dirname", "readlink", "sed", "find", "sort", "cksum", "cat", "mkdir"}) {
            program(tools.resolve(tool), "exec " + which(tool) + " \"$@\"");
        }
        path = tools.toString();
    }

    @Test
    void prefersJavaHome() throws Exception {
        javaHome = jdk("elsewhere/home 26", "26.0.1").toString();
        jdk("jvm/newer", "27");

        assertThat(run()).isEqualTo("26.0.1 stop\n0");
    }

    @Test
    void passesOverATooOldJavaHomeToThePath() throws Exception {
        javaHome = jdk("jvm/old", "17.0.15").toString();
        path += ":" + jdk("onpath", "25").resolve("bin");

        assertThat(run()).isEqualTo("25 stop\n0");
    }

    @Test
    void findsOneAmongTheInstalled() throws Exception {
        path += ":" + jdk("jvm/java-17", "17.0.15").resolve("bin");
        jdk("jvm/temurin-25", "25.0.3");

        assertThat(run()).isEqualTo("25.0.3 stop\n0");
    }

    @Test
    void takesNoRuntimeWithoutCompiler() throws Exception {
        Files.delete(jdk("jvm/jre", "25").resolve("bin/javac"));

        assertThat(run()).endsWith("\n3");
    }

    @Test
    void saysInOneLineThatThereIsNone() throws Exception {
        jdk("jvm/java-17", "17.0.15");

        assertThat(run()).matches("mingzhang: no JDK 25 or newer .*\n3");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        var bin = Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        // Says which it is and with which last argument it was called
        program(bin.resolve("java"), "for last in \"$@\"; do :; done\necho \"" + version + " $last\"");
        program(bin.resolve("javac"), "exit 0");
        return home;
    }

    private static void program(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    }

    private String run() throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", checkout.resolve("mingzhang").toString(), "stop").redirectErrorStream(true);
        builder.environment().put("PATH", path);
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().put("MINGZHANG_JVMS", folder.resolve("jvm").toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said + process.exitValue();
    }

    private static Path which(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, tool)).filter(Files::isExecutable)
                .findFirst().orElseThrow();
    }
}
