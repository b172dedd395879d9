package cn.mingzhang.local.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file demo.json, by which scripts find a running demonstration. */
public record DemonstrationFile(URI url, URI issuer, List<Demonstration.Province> provinces, List<Demonstration.Account> accounts) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Returns the file's content for a demonstration that was just loaded. */
    public static DemonstrationFile of(URI url, URI issuer, Demonstration demonstration) {
        return new DemonstrationFile(url, issuer, demonstration.provinces(), demonstration.accounts());
    }

    /** Reads the file. */
    public static DemonstrationFile read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), DemonstrationFile.class);
    }

    /** Returns the same demonstration at other addresses: ports may differ from start to start. */
    public DemonstrationFile at(URI newUrl, URI newIssuer) {
        return new DemonstrationFile(newUrl, newIssuer, provinces, accounts);
    }

    /** Finds an account by its name. */
    public Optional<Demonstration.Account> findAccount(String name) {
        return accounts.stream().filter(account -> account.name().equals(name)).findFirst();
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(this));
    }
}
