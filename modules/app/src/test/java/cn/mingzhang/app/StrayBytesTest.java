package cn.mingzhang.app;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.files.StoredFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.BufferedReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing stays on a disk that no province answers for. */
@AppTest
class StrayBytesTest {

    @Autowired
    private StoredFiles files;
    @Autowired
    private TestWorld world;
    @Autowired
    private PlatformTransactionManager transactions;
    @Value("${mingzhang.files}")
    private Path folder;
    @LocalServerPort
    private int port;

    @Test
    void bytesOfATransactionThatIsTakenBackAreGone() throws IOException {
        var scope = world.scope("county001-reporter");
        byte[] content = "取回".getBytes(StandardCharsets.UTF_8);
        var kept = new TransactionTemplate(transactions).execute(_ -> files.store(scope, "kept.txt", new ByteArrayInputStream(content), 1_000));
        var lost = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return files.store(scope, "lost.txt", new ByteArrayInputStream(content), 1_000);
        });
        assertThat(stored()).contains(kept.id().toString()).doesNotContain(lost.id().toString());
    }

    private Set<String> stored() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Of an upload that never ends only the first bytes are sent: whoever waited for the rest would not answer. */
    @Test
    void anUploadOfNobodyIsRefusedBeforeItIsRead() throws IOException {
        assertThat(answered("/work-plans/import")).contains(" 302 ");
        assertThat(answered("/bodies/imports")).contains(" 302 ");
        assertThat(answered("/favicon.ico")).contains(" 302 ");
        assertThat(answered("/api/v1/evidence")).contains(" 401 ");
    }

    private String answered(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                    + "Content-Length: 90000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" + "a".repeat(1_000))
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        }
    }
}
