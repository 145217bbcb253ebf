/// What the loaded runtime and the user's provider libraries offer.
@NullMarked
package org.lectern.inference.runtime.provider;

import org.jspecify.annotations.NullMarked;
