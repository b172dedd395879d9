package cn.mingzhang.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationFileTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasLoadedWhenTheAddressesChange() throws IOException {
        var account = new Demonstration.Account("office", "mingzhang", "42", "PROVINCE", List.of("OFFICE"));
        var demonstration = new Demonstration(List.of(new Demonstration.Province("1", "东江省")), List.of(account));
        var file = folder.resolve("demo.json");

        DemonstrationFile.of(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2/realms/r"), demonstration).write(file);
        DemonstrationFile.read(file).at(URI.create("http://127.0.0.1:3"), URI.create("http://127.0.0.1:4/realms/r")).write(file);

        assertThat(file).content().contains("\"body_id\" : \"42\"", "http://127.0.0.1:3", "东江省").doesNotContain("127.0.0.1:1\"");
        assertThat(DemonstrationFile.read(file).findAccount("office")).contains(account);
    }
}
