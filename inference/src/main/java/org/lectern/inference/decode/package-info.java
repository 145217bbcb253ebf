/// FocusLLM's decoding: the chunk passes, the main pass, the steps and the adapters.
@NullMarked
package org.lectern.inference.decode;

import org.jspecify.annotations.NullMarked;
