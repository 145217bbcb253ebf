package org.lectern.app.cli.part;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/// How commands write JSON.
public final class Json {
    public static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private Json() {}
}
