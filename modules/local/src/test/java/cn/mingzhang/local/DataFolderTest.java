package cn.mingzhang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void refusesAPlaceWhereNoFolderCanBe() throws IOException {
        var file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataFolder.open(file.resolve("below"))).isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo(ExitCode.FOLDER));
    }

    @Test
    void isTakenByOneRunAtATime() throws IOException {
        var folder = DataFolder.open(temporary);
        try (var _ = folder.take()) {
            assertThatThrownBy(folder::take).isInstanceOf(Failure.class).hasMessageContaining("process " + ProcessHandle.current().pid());
        }
        folder.take().close();
    }

    @Test
    void deletesOnlyWhatAnInstallationKeeps() throws IOException {
        var folder = DataFolder.open(temporary);
        Files.createFile(Files.createDirectories(folder.database().resolve("data")).resolve("table"));
        Files.createDirectories(folder.keycloak());
        Files.createSymbolicLink(folder.keycloak().resolve("lib"), Files.createDirectory(temporary.resolve("cache")));
        new InstallationState(InstallationState.DEMO, "small", true).write(folder);

        folder.clear();

        assertThat(temporary.resolve("cache")).exists();
        assertThat(folder.database()).doesNotExist();
        assertThat(folder.keycloak()).doesNotExist();
        assertThat(InstallationState.read(folder)).isEmpty();
    }

    @Test
    void remembersWhatItHolds() {
        var folder = DataFolder.open(temporary);
        var state = new InstallationState(InstallationState.DEMO, "small", false);

        state.completed().write(folder);

        assertThat(InstallationState.read(folder)).contains(new InstallationState(InstallationState.DEMO, "small", true));
    }
}
