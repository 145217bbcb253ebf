/// What is on disk of a decoder; all kinds of files fill one `Decoder`, the only thing that the graph reads.
@NullMarked
package org.lectern.inference.checkpoint;

import org.jspecify.annotations.NullMarked;
