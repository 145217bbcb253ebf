package org.lectern.inference.checkpoint.jinja;

import java.util.Map;

/// What a template may set from within a loop.
record Namespace(Map<String, Object> fields) {}
