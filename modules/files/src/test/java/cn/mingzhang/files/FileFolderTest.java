package cn.mingzhang.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.ProvinceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFolderTest {

    @TempDir
    private Path root;

    @Test
    void keepsBytesWithTheirHashAndTheirOwnType() throws IOException {
        var stored = write("图片.pdf", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), 100);
        assertThat(stored.mediaType()).isEqualTo("image/png");
        assertThat(stored.sha256()).isEqualTo("4c4b6a3be1314ab86138bef4314dde022e600960d8689a2c8f8631802d20dab6");
        assertThat(root.resolve(stored.key())).hasSize(8);
    }

    @Test
    void keepsNothingOfWhatIsTooLargeOrEmpty() throws IOException {
        assertThatThrownBy(() -> write("a.txt", new byte[101], 100)).isInstanceOf(DomainException.class).hasMessage("file_too_large");
        assertThatThrownBy(() -> write("a.txt", new byte[0], 100)).isInstanceOf(DomainException.class).hasMessageContaining("file_empty");
        try (var left = Files.walk(root)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void keepsOnlyTheLastPartOfAName() {
        assertThat(FileNames.clean("../../etc/通知.docx")).isEqualTo("通知.docx");
        assertThat(FileNames.clean("C:\\temp\\a\u0000b.txt")).isEqualTo("a_b.txt");
        assertThat(FileNames.clean("..")).isEqualTo("file");
        assertThat(FileNames.clean("长".repeat(300) + ".docx")).hasSize(200).endsWith(".docx");
    }

    @Test
    void keepsNothingOfATypeThatIsRefused() throws IOException {
        assertThatThrownBy(() -> write("公开情况.txt", "<html><body>公开</body></html>".getBytes(StandardCharsets.UTF_8), 100, type -> {
            throw DomainException.invalid("file", type);
        })).hasMessageContaining("text/html");
        try (var left = Files.walk(root)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private FileFolder.Stored write(String name, byte[] content, long limit) {
        return write(name, content, limit, _ -> { });
    }

    private FileFolder.Stored write(String name, byte[] content, long limit, Consumer<String> accepted) {
        return new FileFolder(root).write(new ProvinceId(1), new FileId(7), name, new ByteArrayInputStream(content), limit, accepted);
    }
}
