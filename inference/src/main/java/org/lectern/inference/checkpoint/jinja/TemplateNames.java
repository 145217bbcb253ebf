package org.lectern.inference.checkpoint.jinja;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Variables, and those around them.
final class TemplateNames {
    private final @Nullable TemplateNames around;
    private final Map<String, Object> values = new HashMap<>();

    TemplateNames(@Nullable TemplateNames around) {
        this.around = around;
    }

    void set(String name, Object value) {
        values.put(name, value);
    }

    Object get(String name) {
        for (TemplateNames scope = this; scope != null; scope = scope.around) {
            Object value = scope.values.get(name);
            if (value != null) {
                return value;
            }
        }
        return Nothing.UNDEFINED;
    }
}
