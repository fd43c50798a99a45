package org.keruen.problem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record component that is a column. Its name in files is the component's in snake case ({@code capacityTonnes} →
 * {@code capacity_tonnes}). A column is optional when it has a {@link #byDefault() default}, is a list (default: empty)
 * or is {@code @Nullable} (default: nothing said); otherwise it is required.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Column {
    /** What the figure or word means. */
    String about();

    /** Unit of a number, such as {@code tonnes/year}; {@code currency} stands for the row's own currency. */
    String unit() default "";

    /** The text that a missing cell stands for. {@code unlimited} reads as positive infinity. */
    String byDefault() default "";

    /** Row types whose ids this column may name; for {@link Tariff} its price lists. */
    Class<? extends Row>[] refersTo() default {};

    /** Least number allowed. */
    double atLeast() default 0;

    /** Greatest number allowed. */
    double atMost() default Double.POSITIVE_INFINITY;
}
