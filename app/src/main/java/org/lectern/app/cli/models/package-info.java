/// `lectern models`: the models that may answer.
@NullMarked
package org.lectern.app.cli.models;

import org.jspecify.annotations.NullMarked;
