package cn.mingzhang.app.openapi;

import cn.mingzhang.kernel.PageRequest;
import cn.mingzhang.kernel.Scope;
import cn.mingzhang.web.SignedIn;
import io.swagger.v3.core.converter.ModelConverter;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells springdoc what our edge does on its own: parameters nobody sends, strings for ids, problems, tags. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Scope.class, SignedIn.class, PageRequest.class);
    }

    @Bean
    ModelConverter edgeSchemas() {
        return new EdgeSchemas();
    }

    @Bean
    OperationCustomizer edgeOperations() {
        return new EdgeOperations();
    }

    @Bean
    OpenApiCustomizer edgeDocument(MessageSource messages) {
        return new EdgeDocument(messages);
    }
}
