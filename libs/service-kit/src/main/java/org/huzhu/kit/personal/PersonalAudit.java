package org.huzhu.kit.personal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.huzhu.kit.audit.Audit;
import org.huzhu.kit.json.StateDigest;
import org.jspecify.annotations.Nullable;

/**
 * Appends to the audit log what happened to personal data. A plain digest of few digits or codes can be guessed by trying
 * them all, so the digests here are keyed: they prove a change to whoever holds the key and tell nobody else anything.
 */
@Singleton
public class PersonalAudit {

    private final Audit audit;
    private final BlindIndex index;

    @Inject
    public PersonalAudit(Audit audit, BlindIndex index) {
        this.audit = audit;
        this.index = index;
    }

    /**
     * Appends a line as {@link Audit#append} does.
     *
     * @param before the personal data before, of which only a keyed digest is kept; null when it is new
     * @param after the personal data after, of which only a keyed digest is kept; null when it is gone
     */
    public void append(
            String action,
            String subjectType,
            String subjectId,
            String why,
            @Nullable Object before,
            @Nullable Object after) {
        audit.append(action, subjectType, subjectId, why, keyed(action, before), keyed(action, after));
    }

    private @Nullable Map<String, String> keyed(String action, @Nullable Object value) {
        String digest = StateDigest.digest(value);
        return digest == null ? null : Map.of("keyed", index.of("audit." + action, digest));
    }
}
