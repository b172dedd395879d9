package cn.mingzhang.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void endsWhatItStarted() throws IOException {
        var child = sleeping(folder);

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(folder.resolve("sleeper.pid")).doesNotExist();
    }

    @Test
    void endsALeftOverByItsNote() throws IOException {
        var child = sleeping(folder);

        assertThat(ChildProcess.endLeftOver(folder, "sleeper")).isTrue();

        assertThat(child.isAlive()).isFalse();
        assertThat(ChildProcess.endLeftOver(folder, "sleeper")).isFalse();
    }

    @Test
    void leavesAStrangerAloneWhoGotTheNumber(@TempDir Path elsewhere) throws IOException {
        var stranger = sleeping(elsewhere);
        Files.copy(elsewhere.resolve("sleeper.pid"), folder.resolve("sleeper.pid"));

        assertThat(ChildProcess.endLeftOver(folder, "sleeper")).isFalse();

        assertThat(stranger.isAlive()).isTrue();
        stranger.stop();
    }

    @Test
    void ignoresADamagedNote() throws IOException {
        Files.writeString(folder.resolve("sleeper.pid"), "");

        assertThat(ChildProcess.endLeftOver(folder, "sleeper")).isFalse();
    }

    private static ChildProcess sleeping(Path folder) throws IOException {
        return ChildProcess.start(folder, "sleeper", List.of("sh", "-c", "sleep 60; :", folder.toString()), Map.of());
    }
}
