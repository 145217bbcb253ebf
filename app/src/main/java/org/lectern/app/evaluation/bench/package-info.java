/// What every benchmark is: samples with a prompt, and what an answer to each is worth.
@NullMarked
package org.lectern.app.evaluation.bench;

import org.jspecify.annotations.NullMarked;
