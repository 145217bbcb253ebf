/// The folders of the application, its log, and its one window.
@NullMarked
package org.lectern.app.platform;

import org.jspecify.annotations.NullMarked;
