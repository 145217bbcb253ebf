package org.lectern.app.ui.properties;

/// Something that is known of a document.
///
/// @param name key of the words that name it
/// @param value as it is shown and copied
record DocumentProperty(String name, String value) {}
