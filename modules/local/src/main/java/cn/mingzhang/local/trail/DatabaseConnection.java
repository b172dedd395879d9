package cn.mingzhang.local.trail;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** How a database is reached. */
public record DatabaseConnection(String url, String user, String password) {

    /** Notes it for other commands of the same person while the installation runs; the password is another at each start. */
    public void write(Path file) {
        var properties = new Properties();
        properties.setProperty("url", url);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        try {
            var text = new StringWriter();
            properties.store(text, null);
            OwnersFile.write(file, text.toString());
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write " + file, full);
        }
    }

    /** Reads what a running installation noted. */
    public static DatabaseConnection read(Path file) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return new DatabaseConnection(properties.getProperty("url", ""), properties.getProperty("user", ""), properties.getProperty("password", ""));
    }
}
