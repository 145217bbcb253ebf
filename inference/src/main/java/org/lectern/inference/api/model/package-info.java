/// What a model on the disk says of itself.
@NullMarked
package org.lectern.inference.api.model;

import org.jspecify.annotations.NullMarked;
