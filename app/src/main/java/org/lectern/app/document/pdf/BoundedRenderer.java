package org.lectern.app.document.pdf;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// Draws pages and gives up on those that take too long, such as forms inside forms that draw each other a billion times.
final class BoundedRenderer extends PDFRenderer {
    private final Duration limit;

    /// @param limit for one page
    BoundedRenderer(PDDocument document, Duration limit) {
        super(document);
        this.limit = limit;
    }

    /// A page takes longer than it may.
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong(Duration limit) {
            super("not drawn within " + limit);
        }
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new BoundedDrawer(parameters, limit);
    }

    private static final class BoundedDrawer extends PageDrawer {
        private final Duration limit;
        private final long end;

        BoundedDrawer(PageDrawerParameters parameters, Duration limit) throws IOException {
            super(parameters);
            this.limit = limit;
            this.end = System.nanoTime() + limit.toNanos();
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new TooLong(limit);
            }
            super.processOperator(operator, operands);
        }
    }
}
