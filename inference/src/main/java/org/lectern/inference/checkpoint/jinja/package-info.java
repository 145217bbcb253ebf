/// Chat templates: the part of Jinja that they use, evaluated over values only, within limits; nothing of Java can be reached.
@NullMarked
package org.lectern.inference.checkpoint.jinja;

import org.jspecify.annotations.NullMarked;
