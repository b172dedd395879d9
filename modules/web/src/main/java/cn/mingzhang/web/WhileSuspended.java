package cn.mingzhang.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler that answers writes in a suspended province too: it changes nothing of the province, or only takes from somebody what they
 * may do, for a stolen account cannot wait until the province is paid for. All others refuse.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WhileSuspended {
}
