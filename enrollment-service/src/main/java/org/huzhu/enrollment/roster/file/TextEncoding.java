package org.huzhu.enrollment.roster.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.huzhu.enrollment.roster.RosterRefusal;
import org.huzhu.kernel.refusal.Refused;

/** Tells in which encoding a text was written: UTF-8 with or without its mark, or GBK as spreadsheets write it. */
final class TextEncoding {
    private static final int BUFFER = 8_192;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextEncoding() {}

    /** An encoding and how many bytes of the file stand before the text. */
    record Found(Charset charset, int skip) {}

    /**
     * Tells the encoding of a whole file; UTF-8 wins where the bytes are good in both.
     *
     * @throws Refused ROSTER_ENCODING_UNKNOWN when they are good in neither
     */
    static Found of(byte[] bytes) {
        if (bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2]) {
            return require(bytes, new Found(StandardCharsets.UTF_8, MARK.length));
        }
        Found plain = new Found(StandardCharsets.UTF_8, 0);
        return fits(bytes, plain) ? plain : require(bytes, new Found(Charset.forName("GB18030"), 0));
    }

    private static Found require(byte[] bytes, Found found) {
        if (!fits(bytes, found)) {
            throw new Refused(RosterRefusal.ROSTER_ENCODING_UNKNOWN);
        }
        return found;
    }

    /** Decodes piece by piece and keeps nothing: a control character beside line ends and tabs is no text either. */
    private static boolean fits(byte[] bytes, Found found) {
        CharsetDecoder decoder = found.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, found.skip(), bytes.length - found.skip());
        CharBuffer out = CharBuffer.allocate(BUFFER);
        try {
            CoderResult result;
            do {
                result = decoder.decode(in, out, true);
                if (result.isError()) {
                    result.throwException();
                }
                out.flip();
                if (out.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
                    return false;
                }
                out.clear();
            } while (result.isOverflow());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
