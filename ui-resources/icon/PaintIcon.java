import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// Paints Lectern's icon, an open book on a desk with one marked line, as SVG and as PNG files. Run: `java PaintIcon.java FOLDER`.
public class PaintIcon {
    private static final int SIDE = 512;
    private static final int CORNER = 112;
    private static final String GROUND = "#0b4f9e";
    private static final List<Shape> SHAPES = List.of(
            new Shape("#ffffff", 256, 138, 216, 116, 88, 100, 88, 306, 216, 322, 256, 346),
            new Shape("#dcebff", 256, 138, 296, 116, 424, 100, 424, 306, 296, 322, 256, 346),
            new Shape("#9db7d6", 122, 152, 216, 164, 216, 178, 122, 166),
            new Shape("#9db7d6", 122, 196, 216, 208, 216, 222, 122, 210),
            new Shape("#9db7d6", 122, 240, 186, 248, 186, 262, 122, 254),
            new Shape("#9db7d6", 296, 164, 390, 152, 390, 166, 296, 178),
            new Shape("#ffc933", 288, 204, 398, 190, 398, 226, 288, 240),
            new Shape("#9db7d6", 296, 258, 350, 251, 350, 265, 296, 272),
            new Shape("#ffc933", 72, 346, 88, 346, 216, 362, 256, 386, 296, 362, 424, 346, 440, 346, 440, 376, 296, 394,
                    276, 406, 276, 436, 236, 436, 236, 406, 216, 394, 72, 376));

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.writeString(folder.resolve("lectern.svg"), svg());
        for (int side : new int[] {16, 32, 48, 128, 256, 512}) {
            ImageIO.write(paint(side), "png", folder.resolve("lectern-" + side + ".png").toFile());
        }
    }

    private static String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\">\n<rect width=\"512\" height=\"512\" rx=\""
                + CORNER / 2 + "\" fill=\"" + GROUND + "\"/>\n"
                + SHAPES.stream().map(Shape::svg).collect(Collectors.joining("\n")) + "\n</svg>\n";
    }

    private static BufferedImage paint(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        int corner = CORNER * side / SIDE;
        g.setColor(Color.decode(GROUND));
        g.fillRoundRect(0, 0, side, side, corner, corner);
        for (Shape shape : SHAPES) {
            g.setColor(Color.decode(shape.color()));
            g.fill(shape.path((double) side / SIDE));
        }
        g.dispose();
        return image;
    }

    /// A filled polygon on a 512 by 512 board.
    private record Shape(String color, double... points) {
        Path2D path(double scale) {
            Path2D path = new Path2D.Double();
            path.moveTo(points[0] * scale, points[1] * scale);
            for (int i = 2; i < points.length; i += 2) {
                path.lineTo(points[i] * scale, points[i + 1] * scale);
            }
            path.closePath();
            return path;
        }

        String svg() {
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < points.length; i += 2) {
                list.append(String.format(Locale.ROOT, "%.0f,%.0f ", points[i], points[i + 1]));
            }
            return "<polygon fill=\"" + color + "\" points=\"" + list.toString().strip() + "\"/>";
        }
    }
}
