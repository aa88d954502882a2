package org.huzhu.terms.codec;

import java.util.Arrays;
import org.huzhu.benefit.DeterminationInput;
import org.huzhu.benefit.outcome.Determination;
import org.huzhu.terms.json.Digest;

/**
 * A decision with all that must be kept of it.
 *
 * @param input what it depends on
 * @param inputBytes the input as canonical JSON
 * @param inputDigest SHA-256 of these bytes
 * @param determination the outcome
 * @param determinationBytes the outcome as canonical JSON; it carries the input's digest
 * @param determinationDigest SHA-256 of these bytes
 */
@SuppressWarnings(
        "ArrayRecordComponent") // the bytes are the point; equality is defined below and copies are handed out
public record Decided(
        DeterminationInput input,
        byte[] inputBytes,
        Digest inputDigest,
        Determination determination,
        byte[] determinationBytes,
        Digest determinationDigest) {

    /** Copies the bytes. */
    public Decided {
        inputBytes = inputBytes.clone();
        determinationBytes = determinationBytes.clone();
    }

    @Override
    public byte[] inputBytes() {
        return inputBytes.clone();
    }

    @Override
    public byte[] determinationBytes() {
        return determinationBytes.clone();
    }

    /** Tells whether a stored outcome is the same, byte by byte. */
    public boolean matches(byte[] storedDetermination) {
        return Arrays.equals(determinationBytes, storedDetermination);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decided decided
                && inputDigest.equals(decided.inputDigest)
                && determinationDigest.equals(decided.determinationDigest);
    }

    @Override
    public int hashCode() {
        return 31 * inputDigest.hashCode() + determinationDigest.hashCode();
    }

    @Override
    public String toString() {
        return "input " + inputDigest + " gives " + determinationDigest;
    }
}
