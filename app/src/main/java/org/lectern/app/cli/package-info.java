/// The command line: a class for each command, and the forms in which they report.
@NullMarked
package org.lectern.app.cli;

import org.jspecify.annotations.NullMarked;
