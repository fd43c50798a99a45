package org.keruen.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that is a row of a table of the problem file. The record's components, with their {@link Column}s, are the
 * table's columns: the one description that drives reading, defaults, checking, writing, the JSON Schema and the manual
 * page.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Table {
    /** The table's name in files, such as {@code through-rates}. */
    String name();

    /** What a row is and what the table can say, in one or two sentences. */
    String about();

    /** The column whose plausible range the row's {@code low} and {@code high} give; empty if there is none. */
    String figure() default "";
}
