/// The models of this user beside the one that comes with Lectern: linked where they lie, or copied.
@NullMarked
package org.lectern.app.model;

import org.jspecify.annotations.NullMarked;
