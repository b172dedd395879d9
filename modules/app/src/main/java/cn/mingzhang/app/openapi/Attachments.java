package cn.mingzhang.app.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import java.util.Set;

/** Routes that answer with a file, not with JSON. */
final class Attachments {

    private static final Set<String> BYTES = Set.of("byte", "binary");
    private static final Map<String, String> TYPES = Map.of("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "pdf", "application/pdf");

    private Attachments() {
    }

    static void describe(String path, Operation operation) {
        operation.getResponses().forEach((_, response) -> {
            var content = response.getContent();
            if (content != null && content.values().stream().map(MediaType::getSchema).anyMatch(Attachments::isBytes)) {
                String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
                response.setContent(new Content().addMediaType(type, new MediaType().schema(new StringSchema().format("binary"))));
            }
        });
    }

    private static boolean isBytes(Schema<?> schema) {
        return schema != null && schema.getFormat() != null && BYTES.contains(schema.getFormat());
    }
}
