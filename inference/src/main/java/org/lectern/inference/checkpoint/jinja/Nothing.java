package org.lectern.inference.checkpoint.jinja;

/// Values that are none.
enum Nothing {
    NONE,
    /// What was never given a value.
    UNDEFINED
}
