package org.lectern.app.document.flow;

/// What a file of flowing text holds, or the beginning of it.
///
/// @param title as the file names itself; may be blank
/// @param author as the file says; may be blank
public record FlowContent(FlowText text, String title, String author) {}
