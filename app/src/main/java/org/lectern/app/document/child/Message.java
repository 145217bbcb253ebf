package org.lectern.app.document.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import org.lectern.app.document.model.Document;

/// What a child process says while it reads a file. Each message is one byte for its kind and its fields after it.
sealed interface Message {
    /// The pages are known, their text is not.
    record Opened(Document pages) implements Message {}

    /// A page has been read.
    record PageRead(int page, int ofPages) implements Message {}

    /// The text of a page is final.
    record PageText(int page, String text) implements Message {}

    /// Work goes on within a page.
    record Busy() implements Message {}

    /// The file has been read.
    record Done(Document document) implements Message {}

    /// The file does not become a document.
    record Failed(Failure failure) implements Message {}

    /// The process has ended; never sent.
    record Ended() implements Message {}

    default void write(DataOutput out) throws IOException {
        switch (this) {
            case Opened opened -> {
                out.writeByte('o');
                DocumentCodec.write(opened.pages, out);
            }
            case PageRead read -> {
                out.writeByte('p');
                out.writeInt(read.page);
                out.writeInt(read.ofPages);
            }
            case PageText text -> {
                out.writeByte('t');
                out.writeInt(text.page);
                Texts.write(text.text, out);
            }
            case Busy _ -> out.writeByte('b');
            case Done done -> {
                out.writeByte('d');
                DocumentCodec.write(done.document, out);
            }
            case Failed failed -> {
                out.writeByte('f');
                failed.failure.write(out);
            }
            case Ended _ -> throw new IllegalStateException("a process does not tell its end");
        }
    }

    /// @param file which the child reads
    static Message read(Path file, DataInput in) throws IOException {
        var kind = in.readByte();
        return switch (kind) {
            case 'o' -> new Opened(DocumentCodec.read(file, in));
            case 'p' -> new PageRead(in.readInt(), in.readInt());
            case 't' -> new PageText(in.readInt(), Texts.read(in));
            case 'b' -> new Busy();
            case 'd' -> new Done(DocumentCodec.read(file, in));
            case 'f' -> new Failed(Failure.read(in));
            default -> throw new IOException("no kind of message: " + kind);
        };
    }
}
