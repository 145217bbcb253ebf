/// Hashes and checksums, files claimed by one process, folders that appear whole, native files unpacked once, and the spare
/// folder where the disk refuses.
@NullMarked
package org.lectern.inference.disk;

import org.jspecify.annotations.NullMarked;
