package cn.mingzhang.app.openapi;

import cn.mingzhang.kernel.id.Id;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Describes values as the edge writes them: ids and decimals as strings, names in snake_case, what may be null not required. */
final class EdgeSchemas implements ModelConverter {

    private final SchemaNames names = new SchemaNames();

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = SchemaNames.raw(type.getType());
        if (Id.class.isAssignableFrom(raw)) {
            return text("id").pattern("^[0-9]{1,19}$");
        }
        if (raw == BigDecimal.class) {
            return text("decimal").pattern("^-?[0-9]+(\\.[0-9]+)?$");
        }
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new Schema<>().description("null, or a text in the form of the field's answer");
        }
        boolean ours = SchemaNames.isOurs(type.getType());
        if (ours && type.getName() == null) {
            type.setName(names.of(type.getType()));
        }
        var found = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (ours) {
            var defined = context.getDefinedModels().get(type.getName());
            if (defined != null) {
                describe(defined, raw);
            }
        }
        return found;
    }

    private static Schema<String> text(String format) {
        var schema = new Schema<String>();
        schema.setType("string");
        schema.setTypes(new HashSet<>(Set.of("string")));
        return schema.format(format);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void describe(Schema schema, Class<?> type) {
        var properties = (Map<String, Schema>) schema.getProperties();
        if (properties == null) {
            return;
        }
        var renamed = new LinkedHashMap<String, Schema>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            String name = snake(component.getName());
            var property = properties.getOrDefault(name, properties.get(component.getName()));
            if (property != null) {
                renamed.put(name, property);
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    required.add(name);
                }
            }
        }
        schema.setProperties(renamed);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
