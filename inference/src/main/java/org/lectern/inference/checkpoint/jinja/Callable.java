package org.lectern.inference.checkpoint.jinja;

import java.util.List;
import java.util.Map;

/// A value that templates may call.
@FunctionalInterface
interface Callable {
    Object call(List<Object> plain, Map<String, Object> named) throws TemplateException;
}
