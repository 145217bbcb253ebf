/// Data sets and metrics: how well a model finds and answers.
@NullMarked
package org.lectern.app.evaluation;

import org.jspecify.annotations.NullMarked;
