package cn.mingzhang.app;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** An {@link AppTest} in a real browser, where there is one: its constructor takes the {@link Browser}, and what its pages said as an error fails the test. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AppTest
@Tag("browser")
@EnabledIf("cn.mingzhang.app.Browser#isInstalled")
@ExtendWith(OpenBrowser.class)
@interface BrowserTest {
}
