package org.huzhu.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What comes in the place of a token, by what is wrong with it; each must be answered 401. */
public final class BadTokens {

    private final String issuer;
    private final String keyId;
    private final PrivateKey key;
    private final Map<String, String> table = new LinkedHashMap<>();

    private BadTokens(String issuer, String keyId, PrivateKey key) {
        this.issuer = issuer;
        this.keyId = keyId;
        this.key = key;
    }

    /** Returns the table, for a service that trusts the key under its id. */
    public static Map<String, String> of(String issuer, String keyId, PrivateKey key) throws GeneralSecurityException {
        BadTokens bad = new BadTokens(issuer, keyId, key);
        bad.shapes();
        bad.kinds();
        bad.claims();
        return bad.table;
    }

    private void shapes() {
        for (String shape :
                new String[] {"", ".", "..", "...", "a", "a.b", "a.b.c", "a.b.c.d.e", "%%%.%%%.%%%", "é.é.é"}) {
            table.put("shape " + shape, shape);
        }
        table.put("huge", "x".repeat(12_000));
    }

    private void kinds() throws GeneralSecurityException {
        String good = payload("\"sub\":\"s\"", 0, 300);
        table.put("no algorithm", encoded("{\"alg\":\"none\",\"kid\":\"" + keyId + "\"}") + "." + encoded(good) + ".");
        String content = encoded("{\"alg\":\"HS256\",\"kid\":\"" + keyId + "\"}") + "." + encoded(good);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
        table.put("HS256", content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII))));
        table.put("unknown key", signed("another key", good));
        table.put("header is a list", encoded("[]") + "." + encoded(good) + ".AA");
        table.put("nested", signed(keyId, "{\"iss\":{\"iss\":\"" + issuer + "\"},\"sub\":{\"sub\":[]}}"));
        table.put("payload is a list", signed(keyId, "[]"));
        table.put("payload is null", signed(keyId, "null"));
        table.put("payload is broken", signed(keyId, "{\"sub\":"));
        String whole = signed(keyId, good);
        table.put("no signature", whole.substring(0, whole.lastIndexOf('.') + 1));
    }

    private void claims() throws GeneralSecurityException {
        table.put("no sub", signed(keyId, payload("\"x\":1", 0, 300)));
        table.put("empty sub", signed(keyId, payload("\"sub\":\"\"", 0, 300)));
        table.put("sub is a number", signed(keyId, payload("\"sub\":7", 0, 300)));
        table.put("no iat", signed(keyId, without("iat")));
        table.put("no exp", signed(keyId, without("exp")));
        table.put("iat in the future", signed(keyId, payload("\"sub\":\"s\"", 60, 300)));
        table.put("over", signed(keyId, payload("\"sub\":\"s\"", -300, -30)));
        table.put("life too long", signed(keyId, payload("\"sub\":\"s\"", 0, 301)));
        table.put("other issuer", signed(keyId, payload("\"sub\":\"s\"", 0, 300).replace(issuer, "https://other")));
        table.put(
                "other audience", signed(keyId, payload("\"sub\":\"s\"", 0, 300).replace("huzhu", "other")));
    }

    private String payload(String subject, long issuedIn, long expiresIn) {
        long now = Instant.now().getEpochSecond();
        return "{\"iss\":\"%s\",\"aud\":\"huzhu\",%s,\"iat\":%d,\"exp\":%d,\"huzhu_roles\":[\"auditor\"]}"
                .formatted(issuer, subject, now + issuedIn, now + expiresIn);
    }

    private String without(String claim) {
        return payload("\"sub\":\"s\"", 0, 300).replace("\"" + claim + "\"", "\"x\"");
    }

    private String signed(String name, String payload) throws GeneralSecurityException {
        String content = encoded("{\"alg\":\"RS256\",\"kid\":\"" + name + "\"}") + "." + encoded(payload);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + encoded(signature.sign());
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
