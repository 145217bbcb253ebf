package org.lectern.app.document.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;

/// What a child process says while it reads a file. Each message is one byte for its kind and its fields after it.
sealed interface Message {
    int LARGEST_PICTURE = 8 << 20; // bytes

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

    /// The file has been pictured, or there is nothing to be pictured.
    record Pictured(Optional<Cover> cover) implements Message {}

    /// The file does not become a document.
    record Failed(Failure failure) implements Message {}

    /// The process has ended; never sent.
    record Ended() implements Message {}

    /// The file could not be copied to where the process sees it; never sent.
    record NotLent(String why) implements Message {}

    /// What came is no message; never sent.
    record Broken(String why) implements Message {}

    /// Whether nothing comes after it.
    default boolean isLast() {
        return this instanceof Done || this instanceof Pictured || this instanceof Failed || this instanceof Ended
                || this instanceof NotLent || this instanceof Broken;
    }

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
            case Pictured pictured -> {
                var jpeg = pictured.cover.map(Cover::jpeg).orElse(new byte[0]);
                out.writeByte('c');
                out.writeInt(jpeg.length);
                out.write(jpeg);
            }
            case Failed failed -> {
                out.writeByte('f');
                failed.failure.write(out);
            }
            case Ended _,NotLent _,Broken _ -> throw new IllegalStateException("never sent");
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
            case 'c' -> new Pictured(readCover(in));
            case 'f' -> new Failed(Failure.read(in));
            default -> throw new IOException("no kind of message: " + kind);
        };
    }

    private static Optional<Cover> readCover(DataInput in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > LARGEST_PICTURE) {
            throw new IOException("no picture has " + length + " bytes");
        }
        var jpeg = new byte[length];
        in.readFully(jpeg);
        return length == 0 ? Optional.empty() : Optional.of(new Cover(jpeg));
    }
}
