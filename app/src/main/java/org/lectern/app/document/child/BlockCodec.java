package org.lectern.app.document.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// Blocks of text on their way from a child process: a letter for the kind, the span, then what the kind adds.
final class BlockCodec {
    private BlockCodec() {}

    static void write(TextRange span, DataOutput out) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    static TextRange readSpan(DataInput in) throws IOException {
        return new TextRange(in.readInt(), in.readInt());
    }

    static void write(TextBlock block, DataOutput out) throws IOException {
        out.writeByte(switch (block) {
            case TextBlock.Paragraph _ -> 'p';
            case TextBlock.Heading _ -> 'h';
            case TextBlock.ListItem _ -> 'i';
            case TextBlock.TableRow _ -> 'r';
            case TextBlock.Preformatted _ -> 'f';
            case TextBlock.Quotation _ -> 'q';
            case TextBlock.Footnote _ -> 'n';
        });
        write(block.span(), out);
        switch (block) {
            case TextBlock.Heading heading -> out.writeInt(heading.level());
            case TextBlock.ListItem item -> out.writeInt(item.depth());
            case TextBlock.TableRow row -> Texts.writeList(row.cells(), BlockCodec::write, out);
            default -> {
            }
        }
    }

    static TextBlock read(DataInput in) throws IOException {
        var kind = in.readByte();
        var span = readSpan(in);
        return switch (kind) {
            case 'p' -> new TextBlock.Paragraph(span);
            case 'h' -> new TextBlock.Heading(span, in.readInt());
            case 'i' -> new TextBlock.ListItem(span, in.readInt());
            case 'r' -> new TextBlock.TableRow(span, Texts.readList(BlockCodec::readSpan, in));
            case 'f' -> new TextBlock.Preformatted(span);
            case 'q' -> new TextBlock.Quotation(span);
            case 'n' -> new TextBlock.Footnote(span);
            default -> throw new IOException("no kind of block: " + kind);
        };
    }
}
