package cn.mingzhang.files;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.kernel.id.FileId;
import cn.mingzhang.kernel.id.ProvinceId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.apache.tika.Tika;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps bytes in a folder, a sub-folder per province. A file appears under its key only when it is whole. */
@Component
class FileFolder {

    /** What was written, and where. */
    record Stored(String key, String mediaType, long size, String sha256) {
    }

    private final Path root;
    private final Tika types = new Tika();

    FileFolder(@Value("${mingzhang.files}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Stored write(ProvinceId province, FileId file, String name, InputStream content, long limit, Consumer<String> accepted) {
        String key = province + "/" + Math.floorMod(file.value(), 256) + "/" + file;
        Path target = root.resolve(key);
        Path part = target.resolveSibling(file + ".part");
        try {
            Files.createDirectories(target.getParent());
            var digest = MessageDigest.getInstance("SHA-256");
            long size = copy(new DigestInputStream(content, digest), part, limit);
            String type = mediaType(part, name);
            accepted.accept(type);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return new Stored(key, type, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot store a file below " + root, unwritable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        } finally {
            discard(part);
        }
    }

    InputStream open(String key) throws IOException {
        return Files.newInputStream(root.resolve(key));
    }

    /** Takes back what was just written and may not stay. */
    void remove(String key) {
        discard(root.resolve(key));
    }

    private static long copy(InputStream in, Path part, long limit) throws IOException {
        long size = 0;
        try (var out = Files.newOutputStream(part)) {
            byte[] buffer = new byte[64 * 1024];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > limit) {
                    throw new DomainException(DomainException.Kind.TOO_LARGE, "file_too_large", limit / (1024 * 1024));
                }
                out.write(buffer, 0, n);
            }
        }
        if (size == 0) {
            throw DomainException.invalid("file", "file_empty");
        }
        return size;
    }

    private String mediaType(Path part, String name) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(part))) {
            return types.detect(in, name);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
