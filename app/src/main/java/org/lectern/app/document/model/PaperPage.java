package org.lectern.app.document.model;

/// One page of paper as displayed.
///
/// @param width in points, after cropping and rotation
/// @param height in points
public record PaperPage(int number, double width, double height, TextSpan span, PageVerdict verdict) implements Page {}
