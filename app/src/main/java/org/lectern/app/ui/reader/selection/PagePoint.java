package org.lectern.app.ui.reader.selection;

/// A place on a displayed page.
///
/// @param page from 1
/// @param x points from the left; may lie beside the page
/// @param y points from the top
public record PagePoint(int page, double x, double y) {}
