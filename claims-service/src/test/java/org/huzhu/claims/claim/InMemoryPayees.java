package org.huzhu.claims.claim;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.kit.problem.KitRefusal;

/** Payees in memory; what is sealed is base64 of what is written, for there are no keys here. */
public final class InMemoryPayees implements Payees {

    private final Map<ClaimId, Payee> kept = new HashMap<>();
    private final Set<ClaimId> damaged = new HashSet<>();

    /** Makes a claim's payee unreadable. */
    public void damage(ClaimId claim) {
        damaged.add(claim);
    }

    /** Returns a claim's payee as it was stated. */
    public Optional<Payee> stated(ClaimId claim) {
        return Optional.ofNullable(kept.get(claim));
    }

    @Override
    public void store(Claim claim, Payee payee) {
        kept.put(claim.id(), payee);
    }

    @Override
    public Kept of(Claim claim) {
        Payee payee = stated(claim.id()).orElseThrow();
        return new Kept(field(claim, payee.name()), field(claim, payee.account()), payee.bank());
    }

    private <T> KeptField<T> field(Claim claim, T value) {
        return damaged.contains(claim.id())
                ? new KeptField.Damaged<>(new Refused(KitRefusal.FIELD_UNREADABLE))
                : KeptField.of(value);
    }

    @Override
    public Sealed sealed(Claim claim) {
        Payee payee = stated(claim.id()).orElseThrow();
        return new Sealed(
                payee.id(),
                claim.member(),
                base64(of(claim).name().orRefused().reveal()),
                base64(of(claim).account().orRefused().reveal()),
                payee.bank().value());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
