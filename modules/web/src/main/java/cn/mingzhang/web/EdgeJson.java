package cn.mingzhang.web;

import cn.mingzhang.kernel.id.Id;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.module.SimpleModule;

/** JSON at the edge: ids and decimals are strings, since JavaScript's numbers hold neither. */
final class EdgeJson extends SimpleModule {

    EdgeJson() {
        super("mingzhang-edge");
        addSerializer(Id.class, new ValueSerializer<>() {
            @Override
            public void serialize(Id id, JsonGenerator out, SerializationContext context) {
                out.writeString(Long.toString(id.value()));
            }
        });
        addSerializer(BigDecimal.class, new ValueSerializer<>() {
            @Override
            public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.toPlainString());
            }
        });
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        // a list with nothing in one of its places is no list of things: refused where it is read, not where it is used
        for (var type : List.of(Collection.class, List.class, Set.class)) {
            context.configOverride(type).setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        }
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
                return Id.class.isAssignableFrom(type);
            }

            @Override
            public ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
                return Id.class.isAssignableFrom(type.getRawClass()) ? new IdReader(type.getRawClass().asSubclass(Id.class)) : null;
            }
        });
    }

    /** An id record of this type. */
    static <T extends Id> T id(Class<T> type, long value) {
        try {
            var constructor = type.getDeclaredConstructor(long.class);
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException notAnId) {
            throw new IllegalStateException(type + " is no id record", notAnId);
        }
    }

    private static final class IdReader extends ValueDeserializer<Id> {
        private final Class<? extends Id> type;

        IdReader(Class<? extends Id> type) {
            this.type = type;
        }

        @Override
        public Id deserialize(JsonParser in, DeserializationContext context) {
            return id(type, Id.parse(in.getValueAsString("")));
        }
    }
}
