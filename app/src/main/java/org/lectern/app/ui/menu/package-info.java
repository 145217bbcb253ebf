/// Menus over what can be chosen.
@NullMarked
package org.lectern.app.ui.menu;

import org.jspecify.annotations.NullMarked;
