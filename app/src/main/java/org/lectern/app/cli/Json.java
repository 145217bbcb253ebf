package org.lectern.app.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/// How commands write JSON.
final class Json {
    static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private Json() {}
}
