package kr.civilid.events.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The member of the body that a rule over several members is about, where no caller knows the rule's own name.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface About {

    String value();
}
