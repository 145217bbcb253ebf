package org.lectern.app.cli.doctor;

import java.util.List;

/// Looks at one part of what Lectern has and trusts; changes nothing.
public interface Examination {
    /// The part, as a heading.
    String title();

    /// What was found, in the order in which it is told.
    List<Finding> findings();
}
