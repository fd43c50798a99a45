package org.keruen.io;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.LoadKind;
import org.keruen.allocation.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/** Plans and run records as JSON text: keys in the order of the records, an item of a list a line. */
final class AllocationText {
    private static final JsonMapper MAPPER = mapper();

    /** Enum constants in files: lower case, with hyphens. */
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    private interface Kebab {}

    private AllocationText() {}

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        List.of(Status.class, BillPart.class, ChoiceKind.class, LegKind.class, LoadKind.class)
                .forEach(type -> builder.addMixIn(type, Kebab.class));
        return builder.build();
    }

    static String of(Allocation plan) {
        var file = AllocationFile.of(plan);
        var members = new ArrayList<String>();
        for (var component : AllocationFile.class.getRecordComponents()) {
            try {
                members.add(member(component.getName(), component.getAccessor().invoke(file)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return "{\n" + String.join(",\n", members) + "\n}\n";
    }

    private static String member(String name, @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof List<?> items && !items.isEmpty()) {
            return items.stream()
                    .map(item -> "    " + MAPPER.writeValueAsString(item))
                    .collect(Collectors.joining(",\n", "  \"" + name + "\": [\n", "\n  ]"));
        }
        return "  \"" + name + "\": " + MAPPER.writeValueAsString(value);
    }

    static String of(RunRecord run) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n";
    }

    static Allocation read(String text, String file) {
        try {
            return MAPPER.readValue(text, AllocationFile.class).plan();
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? Place.file(file) : new Place(file, at.getLineNr(), at.getColumnNr());
            throw new BadFile(List.of(Fault.of(place, "is no plan: " + reason(e))));
        }
    }

    private static String reason(JacksonException e) {
        var cause = e.getCause() instanceof IllegalArgumentException broken ? broken.getMessage() : null;
        var first = (cause == null ? e.getOriginalMessage() : cause).lines().findFirst();
        return first.orElse("it cannot be read")
                .replaceAll("[;,] `?DeserializationFeature.*", "")
                .replaceAll("`?(org\\.keruen|java\\.[a-z]+)\\.[a-z.]*([A-Z]\\w*)`?", "$2");
    }
}
