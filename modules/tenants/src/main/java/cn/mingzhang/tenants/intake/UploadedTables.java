package cn.mingzhang.tenants.intake;

import cn.mingzhang.kernel.DomainException;
import cn.mingzhang.tenants.intake.table.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** Uploaded files for the while of reading them: a workbook is read where it lies, not in memory. */
public final class UploadedTables implements AutoCloseable {

    /** Ten times what a province of 45,000 rows needs. */
    private static final long MOST_BYTES = 30L << 20;

    private final List<TableFile> files = new ArrayList<>();

    private UploadedTables() {
    }

    /**
     * Puts uploads into the temporary folder.
     *
     * @throws DomainException TOO_LARGE, or INVALID without any file
     */
    public static UploadedTables of(List<MultipartFile> uploads) throws IOException {
        var tables = new UploadedTables();
        for (var upload : uploads) {
            if (upload.getSize() > MOST_BYTES) {
                tables.close();
                throw new DomainException(DomainException.Kind.TOO_LARGE, "too_large");
            }
            if (!upload.isEmpty()) {
                var path = Files.createTempFile("intake", null);
                tables.files.add(new TableFile(name(upload), path));
                upload.transferTo(path);
            }
        }
        if (tables.files.isEmpty()) {
            throw DomainException.invalid("file", "required");
        }
        return tables;
    }

    private static String name(MultipartFile upload) {
        String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename().replace('\\', '/');
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.length() > 90 ? last.substring(last.length() - 90) : last;
    }

    /** The files. */
    public List<TableFile> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            Files.deleteIfExists(file.path());
        }
    }
}
