package org.keruen.report;

import java.util.Locale;

/** Constants as the page's scripts call them: lower case with hyphens. */
final class Names {
    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
