/// Tells whether everything that Lectern trusts is as it should be.
@NullMarked
package org.lectern.app.cli.doctor;

import org.jspecify.annotations.NullMarked;
