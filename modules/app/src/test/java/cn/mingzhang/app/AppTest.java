package cn.mingzhang.app;

import cn.mingzhang.MingzhangApplication;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test in the one shared context: the whole application on the test database, on a real port, with the clock of {@link TestClock}, which each class finds where all begin. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(classes = MingzhangApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({TestWorld.class, Api.class, TestServersConfiguration.class})
@ContextConfiguration(initializers = TestServers.class)
@ExtendWith(ClockBack.class)
@interface AppTest {
}
