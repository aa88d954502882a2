package org.huzhu.claims.document.file;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;
import org.huzhu.claims.document.FileInspector;

/** Looks into files with Tika and, for images, with the JDK's readers. */
@Singleton
public class TikaFileInspector implements FileInspector {

    private final Tika tika = new Tika();

    @Override
    public String contentType(byte[] content) {
        return tika.detect(content);
    }

    @Override
    public Optional<Long> pixels(byte[] content) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of((long) reader.getWidth(0) * reader.getHeight(0));
            } catch (IOException | IllegalArgumentException e) {
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
