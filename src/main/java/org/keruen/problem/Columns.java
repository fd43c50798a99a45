package org.keruen.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record component that stands for several columns: those of its own record type, each name after a prefix. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Columns {
    /** Put before each column's name, such as {@code except_}. */
    String prefix() default "";
}
