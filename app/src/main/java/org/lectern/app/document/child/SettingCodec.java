package org.lectern.app.document.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.lectern.app.document.model.Formula;
import org.lectern.app.document.model.Typesetting;
import org.lectern.app.document.model.Typesetting.Align;
import org.lectern.app.document.model.Typesetting.Face;
import org.lectern.app.document.model.Typesetting.Picture;
import org.lectern.app.document.model.Typesetting.Reading;
import org.lectern.app.document.model.Typesetting.Shape;
import org.lectern.app.document.model.Typesetting.Style;

/// How a document is set, on its way from a child process; styles are bits.
final class SettingCodec {
    private SettingCodec() {}

    static void write(Typesetting setting, DataOutput out) throws IOException {
        Texts.writeList(setting.faces(), SettingCodec::writeFace, out);
        Texts.writeList(setting.shapes(), SettingCodec::writeShape, out);
        Texts.writeList(setting.pictures(), SettingCodec::writePicture, out);
        Texts.writeList(setting.readings(), SettingCodec::writeReading, out);
        Texts.writeList(setting.formulas(), SettingCodec::writeFormula, out);
        out.writeInt(setting.vertical());
    }

    static Typesetting read(DataInput in) throws IOException {
        return new Typesetting(Texts.<Face>readList(SettingCodec::readFace, in),
                Texts.<Shape>readList(SettingCodec::readShape, in),
                Texts.<Picture>readList(SettingCodec::readPicture, in),
                Texts.<Reading>readList(SettingCodec::readReading, in),
                Texts.<Formula>readList(SettingCodec::readFormula, in), in.readInt());
    }

    private static void writeFace(Face face, DataOutput out) throws IOException {
        BlockCodec.write(face.span(), out);
        out.writeShort(face.styles().stream().mapToInt(style -> 1 << style.ordinal()).sum());
    }

    private static Face readFace(DataInput in) throws IOException {
        return new Face(BlockCodec.readSpan(in), styles(in.readUnsignedShort()));
    }

    private static Set<Style> styles(int bits) {
        var styles = EnumSet.noneOf(Style.class);
        for (var style : Style.values()) {
            if ((bits & 1 << style.ordinal()) != 0) {
                styles.add(style);
            }
        }
        return styles;
    }

    private static void writeShape(Shape shape, DataOutput out) throws IOException {
        out.writeInt(shape.start());
        out.writeByte(shape.align().ordinal());
        out.writeFloat(shape.left());
        out.writeFloat(shape.first());
        out.writeFloat(shape.gap());
    }

    private static Shape readShape(DataInput in) throws IOException {
        return new Shape(in.readInt(), Align.values()[in.readUnsignedByte()], in.readFloat(), in.readFloat(),
                in.readFloat());
    }

    private static void writePicture(Picture picture, DataOutput out) throws IOException {
        out.writeInt(picture.page());
        out.writeInt(picture.offset());
        BlockCodec.write(picture.words(), out);
        Texts.write(picture.source(), out);
        out.writeInt(picture.width());
        out.writeInt(picture.height());
    }

    private static Picture readPicture(DataInput in) throws IOException {
        return new Picture(in.readInt(), in.readInt(), BlockCodec.readSpan(in), Texts.read(in), in.readInt(),
                in.readInt());
    }

    private static void writeReading(Reading reading, DataOutput out) throws IOException {
        BlockCodec.write(reading.base(), out);
        Texts.write(reading.words(), out);
    }

    private static Reading readReading(DataInput in) throws IOException {
        return new Reading(BlockCodec.readSpan(in), Texts.read(in));
    }

    private static void writeFormula(Formula formula, DataOutput out) throws IOException {
        BlockCodec.write(formula.span(), out);
        TermCodec.write(formula.term(), out);
    }

    private static Formula readFormula(DataInput in) throws IOException {
        return new Formula(BlockCodec.readSpan(in), TermCodec.read(in));
    }
}
