package org.huzhu.enrollment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small XLSX workbooks with inline strings, made without a library. */
public final class Workbooks {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** A workbook with the rows of a CSV text. */
    public static byte[] of(String csv) {
        StringBuilder sheet = new StringBuilder("<worksheet xmlns='" + MAIN + "'><sheetData>");
        int number = 0;
        for (String line : csv.split("\n")) {
            number++;
            sheet.append("<row r='").append(number).append("'>");
            char column = 'A';
            for (String cell : line.split(",")) {
                sheet.append("<c r='")
                        .append(column++)
                        .append(number)
                        .append("' t='inlineStr'><is><t>")
                        .append(cell)
                        .append("</t></is></c>");
            }
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='xml' ContentType='application/xml'/><Default Extension='rels'"
                        + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType="
                        + "'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType="
                        + "'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>",
                "_rels/.rels",
                "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='r1' Type='" + DOCUMENT
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + DOCUMENT
                        + "'><sheets><sheet name='名册' sheetId='1' r:id='r1'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='r1' Type='" + DOCUMENT
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet.toString()));
    }

    /** A small file that unpacks to very much. */
    public static byte[] bomb() {
        return zip(Map.of("xl/worksheets/sheet1.xml", " ".repeat(40 << 20)));
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
