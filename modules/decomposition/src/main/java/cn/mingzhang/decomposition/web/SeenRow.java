package cn.mingzhang.decomposition.web;

import cn.mingzhang.kernel.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A row of what an uploaded document differs in, as somebody saw it: revised documents and edited tables are decided on alike. */
record SeenRow(String key, int version) {

    /** Many come in one field, as KEY:VERSION, since servers take only so many. */
    static List<SeenRow> all(String rows) {
        return Arrays.stream(rows.split(" ")).filter(row -> row.contains(":"))
                .map(row -> new SeenRow(row.substring(0, row.indexOf(':')), TaskForm.number("rows", row.substring(row.indexOf(':') + 1)))).toList();
    }

    /**
     * Reads the document under its name.
     *
     * @throws DomainException INVALID where none was chosen
     */
    static void upload(@Nullable MultipartFile file, BiConsumer<String, InputStream> reading) throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file == null || name.isEmpty()) {
            throw DomainException.invalid("file", "document_missing");
        }
        try (var content = file.getInputStream()) {
            reading.accept(name, content);
        }
    }
}
