package cn.mingzhang.web;

import cn.mingzhang.kernel.id.Id;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import tools.jackson.databind.JacksonModule;

/** The conventions of the edge, for every vertical alike. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    @Bean
    WebMvcConfigurer edge(SignedInSource people) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new EdgeArguments(people));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SuspensionGate(people));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new IdConverters());
            }
        };
    }

    /** Switched off: it looks through every jar for each link of each page, to find that the link is no file. {@link Assets} asks for the few that are. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> noSearchBehindLinks() {
        var registration = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new EdgeLocale();
    }

    @Bean
    JacksonModule edgeJson() {
        return new EdgeJson();
    }

    /** Every module brings {@code messages/<module>.properties}; nobody has to list them. */
    @Bean
    MessageSource messageSource() throws IOException {
        var bundles = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        var source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(bundles)
                .map(bundle -> String.valueOf(bundle.getFilename()).replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .distinct().sorted().map(name -> "messages/" + name).toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** A path's or parameter's text becomes a typed id; what is no number names nothing. */
    private static final class IdConverters implements ConverterFactory<String, Id> {
        @Override
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            return text -> text.isBlank() ? null : EdgeJson.id(type, Id.parse(text));
        }
    }
}
