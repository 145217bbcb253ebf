package org.lectern.app.document.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lectern.app.document.flow.FlowRegions;
import org.lectern.app.document.layout.GlyphStore;
import org.lectern.app.document.model.Additions;
import org.lectern.app.document.model.Comment;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.Link;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.TextRegions;

/// A document on its way from a child process, field by field in the order of its record.
final class DocumentCodec {
    private DocumentCodec() {}

    static void write(Document document, DataOutput out) throws IOException {
        Texts.write(document.id().sha256(), out);
        out.writeByte(document.format().ordinal());
        Texts.write(document.title(), out);
        Texts.write(document.author(), out);
        Texts.write(document.text(), out);
        Texts.writeList(document.sections(), DocumentCodec::writeSection, out);
        out.writeBoolean(document.format().flows());
        Texts.writeList(document.pages(), DocumentCodec::writePage, out);
        Texts.writeList(document.blocks(), BlockCodec::write, out);
        Texts.writeList(document.links(), DocumentCodec::writeLink, out);
        Texts.writeList(document.labels().marks(), DocumentCodec::writeMark, out);
        Texts.writeList(document.additions().attachments(), Texts::write, out);
        Texts.writeList(document.additions().comments(), DocumentCodec::writeComment, out);
        Texts.writeList(document.additions().leftOut(), Texts::write, out);
        SettingCodec.write(document.setting(), out);
        if (document.regions() instanceof GlyphStore glyphs) {
            glyphs.write(out);
        }
    }

    /// @param file from which the document was read
    static Document read(Path file, DataInput in) throws IOException {
        var id = new DocumentId(Texts.read(in));
        var format = DocumentFormat.values()[in.readUnsignedByte()];
        var title = Texts.read(in);
        var author = Texts.read(in);
        var text = Texts.read(in);
        var sections = Texts.<Section>readList(DocumentCodec::readSection, in);
        var flows = in.readBoolean();
        var pages = Texts.<Page>readList(flows ? DocumentCodec::readFlowPage : DocumentCodec::readPaperPage, in);
        var blocks = Texts.<TextBlock>readList(BlockCodec::read, in);
        var links = Texts.<Link>readList(DocumentCodec::readLink, in);
        var labels = new PageLabels(Texts.<PageLabels.Mark>readList(DocumentCodec::readMark, in));
        var additions = new Additions(Texts.<String>readList(Texts::read, in),
                Texts.<Comment>readList(DocumentCodec::readComment, in), Texts.<String>readList(Texts::read, in));
        var setting = SettingCodec.read(in);
        return new Document(id, format, file, title, author, text, sections, pages, blocks,
                flows ? flowRegions(pages, blocks) : GlyphStore.read(in), links, labels,
                additions, setting);
    }

    private static TextRegions flowRegions(List<Page> pages, List<TextBlock> blocks) {
        return new FlowRegions(pages.stream().map(FlowPage.class::cast).toList(), blocks);
    }

    private static void writeSection(Section section, DataOutput out) throws IOException {
        Texts.write(section.title(), out);
        out.writeInt(section.level());
        out.writeInt(section.start());
    }

    private static Section readSection(DataInput in) throws IOException {
        return new Section(Texts.read(in), in.readInt(), in.readInt());
    }

    private static void writeLink(Link link, DataOutput out) throws IOException {
        BlockCodec.write(link.span(), out);
        out.writeBoolean(link instanceof Link.Outer);
        switch (link) {
            case Link.Outer outer -> Texts.write(outer.address(), out);
            case Link.Inner inner -> out.writeInt(inner.offset());
        }
    }

    private static Link readLink(DataInput in) throws IOException {
        var span = BlockCodec.readSpan(in);
        return in.readBoolean() ? new Link.Outer(span, Texts.read(in)) : new Link.Inner(span, in.readInt());
    }

    private static void writeMark(PageLabels.Mark mark, DataOutput out) throws IOException {
        Texts.write(mark.label(), out);
        out.writeInt(mark.page());
        out.writeInt(mark.start());
    }

    private static PageLabels.Mark readMark(DataInput in) throws IOException {
        return new PageLabels.Mark(Texts.read(in), in.readInt(), in.readInt());
    }

    private static void writeComment(Comment comment, DataOutput out) throws IOException {
        out.writeInt(comment.page());
        Texts.write(comment.author(), out);
        Texts.write(comment.words(), out);
        BlockCodec.write(comment.span(), out);
    }

    private static Comment readComment(DataInput in) throws IOException {
        return new Comment(in.readInt(), Texts.read(in), Texts.read(in), BlockCodec.readSpan(in));
    }

    private static void writePage(Page page, DataOutput out) throws IOException {
        out.writeInt(page.number());
        BlockCodec.write(page.span(), out);
        out.writeByte(page.verdict().ordinal());
        switch (page) {
            case PaperPage paper -> {
                out.writeDouble(paper.width());
                out.writeDouble(paper.height());
            }
            case FlowPage flow -> Texts.write(flow.title(), out);
        }
    }

    private static Page readPaperPage(DataInput in) throws IOException {
        var number = in.readInt();
        var span = BlockCodec.readSpan(in);
        var verdict = PageVerdict.values()[in.readUnsignedByte()];
        return new PaperPage(number, in.readDouble(), in.readDouble(), span, verdict);
    }

    private static Page readFlowPage(DataInput in) throws IOException {
        var number = in.readInt();
        var span = BlockCodec.readSpan(in);
        var verdict = PageVerdict.values()[in.readUnsignedByte()];
        return new FlowPage(number, Texts.read(in), span, verdict);
    }
}
