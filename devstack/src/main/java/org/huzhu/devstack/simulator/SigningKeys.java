package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** RSA keys of the issuer, kept on disk: the last one signs, the one before it is still published. */
final class SigningKeys {

    private static final int BITS = 2048;
    private static final int PUBLISHED = 2;
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private final Journal journal;
    private final List<RSAPrivateCrtKey> keys = new ArrayList<>();

    SigningKeys(Path file) {
        this.journal = new Journal(file);
        journal.replay((place, line) -> keys.add(read(line.path("pkcs8").asText())));
        if (keys.isEmpty()) {
            rotate();
        }
    }

    synchronized void rotate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            ObjectNode line = Json.object();
            line.put(
                    "pkcs8",
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            journal.append(List.of(line));
            keys.add((RSAPrivateCrtKey) pair.getPrivate());
        } catch (GeneralSecurityException noRsa) {
            throw new IllegalStateException(noRsa);
        }
    }

    synchronized ObjectNode jwks() {
        ArrayNode published = Json.array();
        keys.subList(Math.max(0, keys.size() - PUBLISHED), keys.size()).forEach(key -> published.add(jwk(key)));
        ObjectNode body = Json.object();
        body.set("keys", published);
        return body;
    }

    /** Returns a compact JWS of these claims. */
    synchronized String sign(ObjectNode claims) {
        RSAPrivateCrtKey key = keys.getLast();
        ObjectNode header = Json.object().put("alg", "RS256").put("typ", "JWT").put("kid", keyId(key));
        String signed = encoded(header) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64_URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException noRsa) {
            throw new IllegalStateException(noRsa);
        }
    }

    /** Returns the claims of a JWS that one of the keys signed, whatever they say; empty for any other text. */
    synchronized Optional<ObjectNode> verified(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        try {
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            for (RSAPrivateCrtKey key : keys) {
                Signature check = Signature.getInstance("SHA256withRSA");
                check.initVerify(KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())));
                check.update(signed);
                if (check.verify(signature)) {
                    return Optional.of(Json.object(Base64.getUrlDecoder().decode(parts[1])));
                }
            }
            return Optional.empty();
        } catch (SignatureException | IllegalArgumentException | BadRequest malformed) {
            return Optional.empty();
        } catch (GeneralSecurityException noRsa) {
            throw new IllegalStateException(noRsa);
        }
    }

    private static ObjectNode jwk(RSAPrivateCrtKey key) {
        return Json.object()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", keyId(key))
                .put("n", unsigned(key.getModulus()))
                .put("e", unsigned(key.getPublicExponent()));
    }

    private static String keyId(RSAPrivateCrtKey key) {
        return "demo-" + Integer.toHexString(key.getModulus().hashCode());
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return BASE64_URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(ObjectNode json) {
        return BASE64_URL.encodeToString(Json.text(json).getBytes(StandardCharsets.UTF_8));
    }

    private static RSAPrivateCrtKey read(String pkcs8) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8)));
            return (RSAPrivateCrtKey) key;
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("the issuer's key file is damaged; ./huzhu reset makes a new one", damaged);
        }
    }
}
