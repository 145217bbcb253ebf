/// Models that other programs have on this machine, by the folders and manifests of those programs; nothing else is looked at.
@NullMarked
package org.lectern.app.model.found;

import org.jspecify.annotations.NullMarked;
