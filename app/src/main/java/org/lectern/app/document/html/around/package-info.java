/// What stands around the text of a saved web page: menus, related stories, notices (decision 44).
@NullMarked
package org.lectern.app.document.html.around;

import org.jspecify.annotations.NullMarked;
