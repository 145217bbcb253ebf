package org.lectern.app.document.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.lectern.app.document.model.Formula.Fraction;
import org.lectern.app.document.model.Formula.Grid;
import org.lectern.app.document.model.Formula.Limits;
import org.lectern.app.document.model.Formula.Root;
import org.lectern.app.document.model.Formula.Row;
import org.lectern.app.document.model.Formula.Script;
import org.lectern.app.document.model.Formula.Sign;
import org.lectern.app.document.model.Formula.Term;

/// The parts of a formula on their way from a child process: a letter for the kind, then what the kind has.
final class TermCodec {
    private static final int DEEPEST = 200;

    private TermCodec() {}

    static void write(Term term, DataOutput out) throws IOException {
        switch (term) {
            case Sign sign -> {
                out.writeByte('s');
                Texts.write(sign.words(), out);
                out.writeBoolean(sign.italic());
            }
            case Row row -> {
                out.writeByte('r');
                Texts.writeList(row.terms(), TermCodec::write, out);
            }
            case Fraction fraction -> parts('f', out, fraction.above(), fraction.below());
            case Script script -> parts('x', out, script.base(), script.below(), script.above());
            case Limits limits -> parts('l', out, limits.base(), limits.below(), limits.above());
            case Root root -> parts('q', out, root.radicand(), root.degree());
            case Grid grid -> {
                out.writeByte('g');
                Texts.writeList(grid.rows(), TermCodec::write, out);
            }
        }
    }

    private static void parts(char kind, DataOutput out, Term... terms) throws IOException {
        out.writeByte(kind);
        for (var term : terms) {
            write(term, out);
        }
    }

    static Term read(DataInput in) throws IOException {
        return read(in, 0);
    }

    private static Term read(DataInput in, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("no formula is so deep");
        }
        var kind = in.readByte();
        return switch (kind) {
            case 's' -> new Sign(Texts.read(in), in.readBoolean());
            case 'r' -> new Row(Texts.<Term>readList(more -> read(more, depth + 1), in));
            case 'f' -> new Fraction(read(in, depth + 1), read(in, depth + 1));
            case 'x' -> new Script(read(in, depth + 1), read(in, depth + 1), read(in, depth + 1));
            case 'l' -> new Limits(read(in, depth + 1), read(in, depth + 1), read(in, depth + 1));
            case 'q' -> new Root(read(in, depth + 1), read(in, depth + 1));
            case 'g' -> new Grid(Texts.<Row>readList(more -> row(more, depth + 1), in));
            default -> throw new IOException("no kind of term: " + kind);
        };
    }

    private static Row row(DataInput in, int depth) throws IOException {
        if (read(in, depth) instanceof Row row) {
            return row;
        }
        throw new IOException("a grid has rows");
    }
}
