package cn.mingzhang.app.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Writes what holds for the whole API into the description, in the reader's language. */
final class EdgeDocument implements OpenApiCustomizer {

    private static final String BEARER = "bearer";
    private static final String PREFIX = "/api/v1";

    private final MessageSource messages;

    EdgeDocument(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI document) {
        var locale = LocaleContextHolder.getLocale();
        document.setInfo(new Info().title(text("openapi.title", locale)).version("v1").description(text("openapi.description", locale)));
        document.setServers(null);
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents().addSecuritySchemes(BEARER,
                new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT").description(text("openapi.bearer", locale)));
        document.setSecurity(new ArrayList<>(List.of(new SecurityRequirement().addList(BEARER))));
        Problems.describe(document.getComponents(), locale, this::text);
        document.getComponents().addParameters("membership", header("Mingzhang-Membership", "openapi.membership", locale))
                .addParameters("idempotency", header("Idempotency-Key", "openapi.idempotency", locale));
        var sorted = new Paths();
        new TreeMap<>(document.getPaths()).forEach((path, item) -> {
            describe(path, item, locale);
            sorted.addPathItem(path, item);
        });
        document.setPaths(sorted);
        document.setTags(modules(document).stream().distinct().sorted()
                .map(module -> new Tag().name(module).description(text("openapi.tag." + module, locale))).toList());
    }

    private void describe(String path, PathItem item, Locale locale) {
        item.readOperationsMap().forEach((method, operation) -> {
            operation.setSummary(text(key(method, path), locale));
            operation.addParametersItem(reference("membership"));
            if (method == HttpMethod.POST) {
                operation.addParametersItem(reference("idempotency"));
            }
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> explain(parameter, locale));
            }
            Attachments.describe(path, operation);
            Problems.of(method, path).forEach(status -> operation.getResponses()
                    .addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + Problems.name(status))));
        });
    }

    /** A route's words stand under its method and path, whatever its variables are called. */
    private static String key(HttpMethod method, String path) {
        String route = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
        return "openapi." + method.name().toLowerCase(Locale.ROOT) + route.replaceAll("\\{[^}]*}", "{}");
    }

    private void explain(Parameter parameter, Locale locale) {
        if (parameter.getName() != null && parameter.getDescription() == null) {
            parameter.setDescription(text("openapi.parameter." + parameter.getName(), locale));
        }
    }

    private Parameter header(String name, String key, Locale locale) {
        return new Parameter().in("header").name(name).required(false).schema(new StringSchema()).description(text(key, locale));
    }

    private static Parameter reference(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    private static List<String> modules(OpenAPI document) {
        return document.getPaths().values().stream().flatMap(item -> item.readOperations().stream())
                .map(Operation::getTags).flatMap(List::stream).toList();
    }

    /** Words of the bundle; a route without words is shown without. */
    private @Nullable String text(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }
}
