/// What commands share: which model they run, how far they are, what they tell the shell.
@NullMarked
package org.lectern.app.cli.part;

import org.jspecify.annotations.NullMarked;
