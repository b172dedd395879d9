package cn.mingzhang.app.openapi;

import com.fasterxml.jackson.core.type.ResolvedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of our records as a reader of the API would call them: {@code TaskJson} is Task, {@code Page<TaskJson>} PageOfTask. */
final class SchemaNames {

    private static final String OURS = "cn.mingzhang.";
    private static final int STEM = 3;

    private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

    /** The class of a type, whoever describes it. */
    static Class<?> raw(Type type) {
        return switch (type) {
            case ResolvedType resolved -> resolved.getRawClass();
            case ParameterizedType generic -> raw(generic.getRawType());
            case Class<?> plain -> plain;
            default -> Object.class;
        };
    }

    static boolean isOurs(Type type) {
        var raw = raw(type);
        return raw.isRecord() && raw.getName().startsWith(OURS);
    }

    String of(Type type) {
        var name = new StringBuilder(unique(raw(type)));
        String link = "Of";
        for (var argument : arguments(type)) {
            name.append(link).append(isOurs(argument) ? of(argument) : raw(argument).getSimpleName());
            link = "And";
        }
        return name.toString();
    }

    private static Type[] arguments(Type type) {
        return switch (type) {
            case ResolvedType resolved -> {
                var arguments = new Type[resolved.containedTypeCount()];
                for (int i = 0; i < arguments.length; i++) {
                    // The second Jackson's resolved types are reflection's types too
                    arguments[i] = resolved.containedType(i) instanceof Type argument ? argument : resolved.containedType(i).getRawClass();
                }
                yield arguments;
            }
            case ParameterizedType generic -> generic.getActualTypeArguments();
            default -> new Type[0];
        };
    }

    /** Two modules may have a record of one name: the second is then called after its module. */
    private String unique(Class<?> type) {
        String name = simple(type);
        if (given.putIfAbsent(name, type) == null || given.get(name) == type) {
            return name;
        }
        String module = type.getName().substring(OURS.length()).split("\\.", 2)[0];
        return Character.toUpperCase(module.charAt(0)) + module.substring(1) + name;
    }

    private static String simple(Class<?> type) {
        String own = type.getSimpleName().replaceFirst("Json$", "");
        var around = type.getEnclosingClass();
        if (around == null) {
            return own;
        }
        String outer = around.getSimpleName().replaceFirst("(Json|Endpoint)$", "");
        String stem = outer.substring(0, Math.max(outer.length() - STEM, Math.min(2, outer.length())));
        return around.getSimpleName().endsWith("Endpoint") && own.startsWith(stem) && own.length() <= outer.length() ? own : outer + own;
    }
}
