/// Whether answers that left Lectern still say what their documents say: reading them, and comparing part by part.
@NullMarked
package org.lectern.app.cli.verify;

import org.jspecify.annotations.NullMarked;
