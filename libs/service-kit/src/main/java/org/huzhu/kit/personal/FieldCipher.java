package org.huzhu.kit.personal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.problem.KitRefusal;

/**
 * Encrypts a field of a member: AES-256-GCM under a data key of the value's own, which a key-encryption key wraps.
 *
 * <p>Member and field are bound in: the bytes cannot be read as another field or another member's. Layout: version 1, length
 * and name of the wrapping key, nonce (12) and wrapped data key (48), nonce (12) and ciphertext with tag. Another wrapping
 * key is put on by {@link #rewrap} without touching the value.
 */
@Singleton
public class FieldCipher {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int DATA_KEY = 32;
    private static final int WRAPPED = DATA_KEY + TAG_BITS / 8;

    private final KeyRing keys;
    private final BiConsumer<KeptItem, String> damage;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public FieldCipher(KeyRing keys, DamagedFields damaged) {
        this(keys, damaged::found);
    }

    FieldCipher(KeyRing keys, BiConsumer<KeptItem, String> damage) {
        this.keys = keys;
        this.damage = damage;
    }

    /**
     * Encrypts a value.
     *
     * @param member whose it is
     * @param field stable name of the field, such as {@code payee.account}
     * @param value the text
     */
    public byte[] encrypt(UUID member, String field, Sensitive value) {
        byte[] dataKey = new byte[DATA_KEY];
        random.nextBytes(dataKey);
        byte[] bound = bound(member, field);
        byte[] head = wrap(dataKey, bound);
        byte[] nonce = nonce();
        byte[] secret = crypt(
                Cipher.ENCRYPT_MODE, aes(dataKey), nonce, bound, value.reveal().getBytes(StandardCharsets.UTF_8));
        Arrays.fill(dataKey, (byte) 0);
        return ByteBuffer.allocate(head.length + NONCE + secret.length)
                .put(head)
                .put(nonce)
                .put(secret)
                .array();
    }

    /**
     * Opens a value; there is no other way to read one, so that no reader forgets that it may be damaged. What cannot be
     * opened is counted, logged and audited here.
     *
     * @param item what the field belongs to, as the audit log and a refusal name it
     * @param member whose it is
     * @param field stable name of the field
     * @param bytes as kept
     * @return damaged when the bytes are not those of this member's field, were changed, or no key opens them; refuses a
     *     decision with FIELD_UNREADABLE
     */
    public KeptField<Sensitive> open(KeptItem item, UUID member, String field, byte[] bytes) {
        try {
            return KeptField.of(decrypted(member, field, bytes));
        } catch (IllegalStateException unreadable) {
            damage.accept(item, field);
            return new KeptField.Damaged<>(new Refused(
                    KitRefusal.FIELD_UNREADABLE, Map.of("item", item.type(), "id", item.id(), "field", field)));
        }
    }

    private Sensitive decrypted(UUID member, String field, byte[] bytes) {
        Parts parts = Parts.of(bytes);
        byte[] bound = bound(member, field);
        byte[] dataKey = crypt(
                Cipher.DECRYPT_MODE, keys.wrappingKey(parts.keyName()), parts.wrapNonce(), bound, parts.wrapped());
        byte[] text = crypt(Cipher.DECRYPT_MODE, aes(dataKey), parts.nonce(), bound, parts.secret());
        return Sensitive.of(new String(text, StandardCharsets.UTF_8));
    }

    /** Wraps a value's data key with the current key-encryption key; the value's own bytes stay. */
    public byte[] rewrap(UUID member, String field, byte[] bytes) {
        Parts parts = Parts.of(bytes);
        byte[] bound = bound(member, field);
        byte[] dataKey = crypt(
                Cipher.DECRYPT_MODE, keys.wrappingKey(parts.keyName()), parts.wrapNonce(), bound, parts.wrapped());
        byte[] head = wrap(dataKey, bound);
        return ByteBuffer.allocate(head.length + NONCE + parts.secret().length)
                .put(head)
                .put(parts.nonce())
                .put(parts.secret())
                .array();
    }

    /** Returns the name of the key-encryption key that a value is wrapped with. */
    public String keyName(byte[] bytes) {
        return Parts.of(bytes).keyName();
    }

    private byte[] wrap(byte[] dataKey, byte[] bound) {
        byte[] name = keys.current().getBytes(StandardCharsets.US_ASCII);
        byte[] nonce = nonce();
        byte[] wrapped = crypt(Cipher.ENCRYPT_MODE, keys.wrappingKey(keys.current()), nonce, bound, dataKey);
        return ByteBuffer.allocate(2 + name.length + NONCE + WRAPPED)
                .put(VERSION)
                .put((byte) name.length)
                .put(name)
                .put(nonce)
                .put(wrapped)
                .array();
    }

    private byte[] nonce() {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return nonce;
    }

    private static byte[] bound(UUID member, String field) {
        return ("huzhu.field.v1\n" + member + "\n" + field).getBytes(StandardCharsets.UTF_8);
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] bound, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(text);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("The ciphertext is not this member's field, or was changed", refused);
        }
    }

    // The bytes are handed on as they are; these records are never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Parts(String keyName, byte[] wrapNonce, byte[] wrapped, byte[] nonce, byte[] secret) {

        static Parts of(byte[] bytes) {
            try {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                if (buffer.get() != VERSION) {
                    throw new IllegalStateException("The ciphertext has an unknown version");
                }
                byte[] name = take(buffer, buffer.get());
                byte[] wrapNonce = take(buffer, NONCE);
                byte[] wrapped = take(buffer, WRAPPED);
                byte[] nonce = take(buffer, NONCE);
                return new Parts(
                        new String(name, StandardCharsets.US_ASCII),
                        wrapNonce,
                        wrapped,
                        nonce,
                        take(buffer, buffer.remaining()));
            } catch (BufferUnderflowException | NegativeArraySizeException tooShort) {
                throw new IllegalStateException("The ciphertext is cut off", tooShort);
            }
        }

        private static byte[] take(ByteBuffer buffer, int length) {
            byte[] part = new byte[length];
            buffer.get(part);
            return part;
        }
    }
}
