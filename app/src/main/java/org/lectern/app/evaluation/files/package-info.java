/// Questions about files, asked as a reader asks them: the rows, the judge, the tally and the report.
@NullMarked
package org.lectern.app.evaluation.files;

import org.jspecify.annotations.NullMarked;
