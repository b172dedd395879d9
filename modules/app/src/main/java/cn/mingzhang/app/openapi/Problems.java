package cn.mingzhang.app.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The refusals that any route may answer with (RFC 9457). */
final class Problems {

    private static final Map<String, String> NAMES = Map.of("400", "BadRequest", "401", "Unauthorized", "403", "Forbidden", "404", "NotFound",
            "409", "Conflict", "413", "TooLarge", "415", "Unsupported", "422", "Invalid", "503", "IdentityDown");

    private Problems() {
    }

    static String name(String status) {
        return NAMES.getOrDefault(status, "Problem");
    }

    /** Which of them a route may answer with. */
    static List<String> of(HttpMethod method, String path) {
        var statuses = new ArrayList<>(List.of("400", "401", "403", "503"));
        if (path.contains("{")) {
            statuses.add("404");
        }
        if (method != HttpMethod.GET) {
            statuses.addAll(List.of("409", "413", "415"));
        }
        statuses.add("422");
        return statuses;
    }

    static void describe(Components components, Locale locale, BiFunction<String, Locale, @Nullable String> text) {
        components.addSchemas("Problem", problem());
        NAMES.forEach((status, name) -> components.addResponses(name, new ApiResponse()
                .description(text.apply("openapi.problem." + status, locale))
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))))));
    }

    private static Schema<?> problem() {
        var fault = new ObjectSchema().addProperty("field", new StringSchema()).addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        fault.setRequired(List.of("field", "code", "message"));
        var problem = new ObjectSchema().addProperty("type", new StringSchema().format("uri")).addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema()).addProperty("code", new StringSchema()).addProperty("detail", new StringSchema())
                .addProperty("errors", new ArraySchema().items(fault))
                .addProperty("state", new StringSchema()).addProperty("version", new IntegerSchema());
        problem.setRequired(List.of("title", "status", "code", "detail", "errors"));
        return problem;
    }
}
