package cn.mingzhang.local.demo.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class DemonstrationTimeTest {

    @Test
    void isPartOfTheDemonstrationOnly() {
        assertThat(found(Map.of("mingzhang.demonstration", "true"))).containsExactlyInAnyOrder("clockEndpoint", "demonstrationTime");
        assertThat(found(Map.of("mingzhang.demonstration", "false"))).isEmpty();
        assertThat(found(Map.of())).isEmpty();
    }

    /** What the application would find in this package. */
    private static List<String> found(Map<String, Object> properties) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
            context.scan("cn.mingzhang.local.demo.clock");
            return Stream.of(context.getBeanDefinitionNames()).filter(name -> !name.contains(".")).toList();
        }
    }
}
