/// Makes what packages hold beside the program; nothing of it is shipped.
@NullMarked
package org.lectern.installer;

import org.jspecify.annotations.NullMarked;
