package org.lectern.app.document.model;
import org.lectern.inference.api.TextRange;

/// One page of paper as displayed.
///
/// @param width in points, after cropping and rotation
/// @param height in points
public record PaperPage(int number, double width, double height, TextRange span, PageVerdict verdict) implements Page {}
