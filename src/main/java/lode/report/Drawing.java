package lode.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture laid out: its size in points and how to paint it. */
record Drawing(double width, double height, Consumer<Canvas> painter) {

    private static final String PNG_METADATA = "javax_imageio_png_1.0";
    private static final double POINTS_PER_METRE = 96 / 0.0254;

    /** The picture as the bytes of a PNG file that knows its pixel density. */
    byte[] png() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var bytes = new ByteArrayOutputStream();
                var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            BufferedImage image = image();
            IIOMetadata density = density(writer, ImageTypeSpecifier.createFromRenderedImage(image));
            writer.write(new IIOImage(image, null, density));
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be encoded in memory", e);
        } finally {
            writer.dispose();
        }
    }

    private BufferedImage image() {
        var image = new BufferedImage(pixels(width), pixels(height), BufferedImage.TYPE_INT_RGB);
        Canvas canvas = Canvas.on(image);
        try {
            painter.accept(canvas);
        } finally {
            canvas.close();
        }
        return image;
    }

    private static int pixels(double points) {
        return (int) Math.ceil(points) * Theme.DENSITY;
    }

    private static IIOMetadata density(ImageWriter writer, ImageTypeSpecifier type) throws IOException {
        String pixelsPerMetre = Long.toString(Math.round(POINTS_PER_METRE * Theme.DENSITY));
        var physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", pixelsPerMetre);
        physical.setAttribute("pixelsPerUnitYAxis", pixelsPerMetre);
        physical.setAttribute("unitSpecifier", "meter");
        var root = new IIOMetadataNode(PNG_METADATA);
        root.appendChild(physical);
        IIOMetadata metadata = writer.getDefaultImageMetadata(type, writer.getDefaultWriteParam());
        metadata.mergeTree(PNG_METADATA, root);
        return metadata;
    }
}
