package cn.mingzhang.local.demo.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Where the demonstration's time is kept between two starts; what cannot be read counts as nothing kept. */
record ClockFile(Path path) {

    Optional<Instant> read() {
        try {
            return Optional.of(Instant.parse(Files.readString(path).strip()));
        } catch (IOException | DateTimeParseException nothing) {
            return Optional.empty();
        }
    }

    /** Writes the whole file or leaves the old one. */
    void write(Instant instant) {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.writeString(fresh, instant + "\n");
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's time cannot be kept in " + path, e);
        }
    }
}
