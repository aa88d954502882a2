package org.huzhu.claims.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.huzhu.claims.document.file.TikaFileInspector;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class FileCheckTest {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final FileCheck check = new FileCheck(new TikaFileInspector());

    static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(new byte[] {1});
        }
        return out.toByteArray();
    }

    private void refuses(DocumentRefusal code, String name, String type, byte[] content) {
        assertThatThrownBy(() -> check.require(name, type, content))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void a_pdf_and_an_image_that_are_what_they_say_are_taken() {
        assertThat(check.require("slip.pdf", "application/pdf", PDF)).isEqualTo(FileFormat.PDF);
        assertThat(check.require("photo.PNG", "image/png; x=1", png())).isEqualTo(FileFormat.PNG);
    }

    @Test
    void a_file_that_lies_about_its_type_is_refused() {
        byte[] program = {'M', 'Z', 0, 0, 0, 0, 0, 0};
        refuses(DocumentRefusal.DOCUMENT_LIES, "photo.jpg", "image/jpeg", program);
        refuses(DocumentRefusal.DOCUMENT_LIES, "photo.jpg", "image/jpeg", png());
        refuses(DocumentRefusal.DOCUMENT_LIES, "slip.pdf", "image/png", PDF);
        refuses(
                DocumentRefusal.DOCUMENT_LIES,
                "slip.pdf",
                "application/pdf",
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void other_formats_empty_files_and_large_ones_are_refused() throws IOException {
        refuses(DocumentRefusal.DOCUMENT_FORMAT_NOT_TAKEN, "all.zip", "application/zip", zip());
        refuses(DocumentRefusal.DOCUMENT_FORMAT_NOT_TAKEN, "pdf", "application/pdf", PDF);
        refuses(DocumentRefusal.DOCUMENT_EMPTY, "slip.pdf", "application/pdf", new byte[0]);
        refuses(DocumentRefusal.DOCUMENT_TOO_LARGE, "slip.pdf", "application/pdf", new byte[10 * 1024 * 1024 + 1]);
    }

    @Test
    void a_pdf_with_an_archive_behind_it_and_a_cut_image_are_unsafe() throws IOException {
        byte[] archive = zip();
        byte[] both = new byte[PDF.length + archive.length];
        System.arraycopy(PDF, 0, both, 0, PDF.length);
        System.arraycopy(archive, 0, both, PDF.length, archive.length);
        refuses(DocumentRefusal.DOCUMENT_UNSAFE, "slip.pdf", "application/pdf", both);
        byte[] cut = java.util.Arrays.copyOf(png(), 12);
        refuses(DocumentRefusal.DOCUMENT_UNSAFE, "photo.png", "image/png", cut);
    }
}
