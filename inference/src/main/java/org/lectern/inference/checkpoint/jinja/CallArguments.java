package org.lectern.inference.checkpoint.jinja;

import java.util.List;
import java.util.Map;

/// What a filter, test or function is given, by place or by name.
record CallArguments(List<Object> plain, Map<String, Object> named) {
    Object get(int place, String name, Object otherwise) {
        return place < plain.size() ? plain.get(place) : named.getOrDefault(name, otherwise);
    }

    Object get(int place) throws TemplateException {
        if (place >= plain.size()) {
            throw new TemplateException("The chat template gives too little to a filter, test or function.");
        }
        return plain.get(place);
    }

    String text(int place) throws TemplateException {
        if (get(place) instanceof String text) {
            return text;
        }
        throw new TemplateException("The chat template gives something else where a text is needed.");
    }

    long integer(int place, String name, long otherwise) throws TemplateException {
        return Values.integer(get(place, name, otherwise));
    }

    /// Without the first ones.
    CallArguments rest(int count) {
        return new CallArguments(plain.subList(Math.min(count, plain.size()), plain.size()), named);
    }
}
