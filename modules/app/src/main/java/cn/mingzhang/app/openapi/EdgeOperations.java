package cn.mingzhang.app.openapi;

import cn.mingzhang.kernel.Page;
import cn.mingzhang.kernel.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Gives an operation the tag of its module, a name of its own, and the parameters that the edge reads before the handler. */
final class EdgeOperations implements OperationCustomizer {

    private static final int MODULE = 2;

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var type = handler.getBeanType();
        operation.setTags(new ArrayList<>(List.of(type.getPackageName().split("\\.")[MODULE])));
        operation.setOperationId(name(type.getSimpleName(), handler.getMethod().getName()));
        boolean paged = Arrays.stream(handler.getMethod().getParameterTypes()).anyMatch(PageRequest.class::equals);
        if (paged) {
            operation.addParametersItem(limit()).addParametersItem(cursor());
        }
        return operation;
    }

    private static String name(String endpoint, String method) {
        String noun = endpoint.replaceFirst("Endpoint$", "");
        return Character.toLowerCase(noun.charAt(0)) + noun.substring(1) + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    private static Parameter limit() {
        var size = new IntegerSchema();
        size.setDefault(Page.DEFAULT_SIZE);
        size.setMinimum(BigDecimal.ONE);
        size.setMaximum(BigDecimal.valueOf(Page.MAX_SIZE));
        return new Parameter().in("query").name("limit").required(false).schema(size);
    }

    private static Parameter cursor() {
        return new Parameter().in("query").name("cursor").required(false).schema(new StringSchema());
    }
}
