package org.huzhu.claims.review.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huzhu.claims.adjudication.Findings;
import org.huzhu.claims.claim.ReviewLevel;
import org.huzhu.claims.review.Judgement;
import org.huzhu.claims.review.ReviewDecision;
import org.huzhu.claims.review.ReviewRefusal;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Reads what reviewers send. */
final class Judgements {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
    private static final Pattern ILLNESS = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,59}");
    private static final int CODES_MAX = 100;

    private Judgements() {}

    static Judgement read(ReviewRequest request) {
        List<Fault> faults = new ArrayList<>();
        ReviewLevel level = choice(request.level(), ReviewLevel.class, "/level", faults);
        ReviewDecision decision = choice(request.decision(), ReviewDecision.class, "/decision", faults);
        Findings findings = findings(
                request.confirmations(), request.denials(), request.circumstances(), request.illness(), faults);
        Set<String> leftOpen = codes(request.leftOpen(), "/leftOpen", faults);
        if (decision == ReviewDecision.APPROVE && request.determinationVersion() == null) {
            faults.add(Fault.at("/determinationVersion", "FIELD_MISSING"));
        }
        if (level == null || decision == null || !faults.isEmpty()) {
            throw new Refused(ReviewRefusal.REVIEW_REQUEST_WRONG, faults);
        }
        return new Judgement(
                level,
                decision,
                Optional.ofNullable(request.note()),
                findings,
                leftOpen,
                request.determinationVersion() == null
                        ? OptionalInt.empty()
                        : OptionalInt.of(request.determinationVersion()));
    }

    static Findings findings(RegradeRequest request) {
        List<Fault> faults = new ArrayList<>();
        Findings findings = findings(
                request.confirmations(), request.denials(), request.circumstances(), request.illness(), faults);
        if (!faults.isEmpty()) {
            throw new Refused(ReviewRefusal.REVIEW_REQUEST_WRONG, faults);
        }
        return findings;
    }

    private static Findings findings(
            @Nullable List<String> confirmations,
            @Nullable List<String> denials,
            @Nullable List<String> circumstances,
            @Nullable String illness,
            List<Fault> faults) {
        if (illness != null && !ILLNESS.matcher(illness).matches()) {
            faults.add(Fault.at("/illness", "ILLNESS_MALFORMED"));
        }
        Set<String> confirmed = codes(confirmations, "/confirmations", faults);
        Set<String> denied = codes(denials, "/denials", faults);
        if (confirmed.stream().anyMatch(denied::contains)) {
            faults.add(Fault.at("/denials", "FINDINGS_CONTRADICT"));
            return Findings.NONE;
        }
        return new Findings(
                confirmed, denied, codes(circumstances, "/circumstances", faults), Optional.ofNullable(illness));
    }

    static <E extends Enum<E>> @Nullable E choice(
            @Nullable String text, Class<E> type, String pointer, List<Fault> faults) {
        for (E known : type.getEnumConstants()) {
            if (known.name().equals(text)) {
                return known;
            }
        }
        faults.add(Fault.at(
                pointer,
                text == null ? "FIELD_MISSING" : "CHOICE_UNKNOWN",
                Map.of("choices", Arrays.toString(type.getEnumConstants()))));
        return null;
    }

    private static Set<String> codes(@Nullable List<String> sent, String pointer, List<Fault> faults) {
        Set<String> codes = new TreeSet<>();
        if (sent == null) {
            return codes;
        }
        if (sent.size() > CODES_MAX) {
            faults.add(Fault.at(pointer, "TOO_MANY", Map.of("max", CODES_MAX)));
            return codes;
        }
        for (int i = 0; i < sent.size(); i++) {
            String code = sent.get(i);
            if (code == null || !CODE.matcher(code).matches()) {
                faults.add(Fault.at(pointer + "/" + i, "CODE_MALFORMED"));
            } else {
                codes.add(code);
            }
        }
        return codes;
    }
}
