package org.lectern.app.ui.reader;

import java.util.Optional;
import org.lectern.app.document.model.Region;

/// A request to bring a place into view.
///
/// @param number grows with every request, so that asking twice for one place moves twice
/// @param page from 1
/// @param region of the page; empty for its beginning
public record Jump(long number, int page, Optional<Region> region) {}
