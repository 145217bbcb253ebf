package org.lectern.app.document.model;

/// One page as displayed.
///
/// @param number from 1
/// @param width in points, after cropping and rotation
/// @param height in points
/// @param span the page's characters in the document's text
public record Page(int number, double width, double height, TextSpan span, PageVerdict verdict) {}
