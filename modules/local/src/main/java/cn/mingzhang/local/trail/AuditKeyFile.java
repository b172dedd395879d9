package cn.mingzhang.local.trail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of a workstation's trail: made once, in a file that only its owner reads, beside the database and not in it. */
public final class AuditKeyFile {

    private static final int BYTES = 32;

    private AuditKeyFile() {
    }

    /** Makes the file if it is missing. */
    public static Path ensure(Path file) {
        try {
            if (!Files.exists(file)) {
                OwnersFile.write(file, random() + "\n");
            }
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write " + file, full);
        }
    }

    /** A fresh key in base64. */
    public static String random() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
