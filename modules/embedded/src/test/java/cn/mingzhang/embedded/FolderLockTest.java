package cn.mingzhang.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void isHeldByOneAtATime() throws IOException {
        var first = FolderLock.tryLock(folder.resolve("new"), "lock").orElseThrow();

        assertThat(FolderLock.tryLock(folder.resolve("new"), "lock")).isEmpty();

        first.close();
        assertThat(FolderLock.tryLock(folder.resolve("new"), "lock")).isPresent();
    }
}
