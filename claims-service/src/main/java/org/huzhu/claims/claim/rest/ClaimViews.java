package org.huzhu.claims.claim.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.Diagnosis;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.Hospital;
import org.huzhu.claims.careevent.Settlement;
import org.huzhu.claims.careevent.Stay;
import org.huzhu.claims.claim.Appeals;
import org.huzhu.claims.claim.Claim;
import org.huzhu.claims.claim.Pauses;
import org.huzhu.claims.claim.Payees;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.access.CallerContext;
import org.huzhu.kit.personal.Unmasking;
import org.huzhu.union.access.UnionScope;
import org.jspecify.annotations.Nullable;

/** Shows one claim with its facts; in full to those who may see it, and then with an audit line per field. */
@RequestScoped
class ClaimViews {

    private static final String HIDDEN = "•••";
    private static final String SUBJECT = "claim";

    private final CareEvents careEvents;
    private final Payees payees;
    private final Pauses pauses;
    private final Appeals appeals;
    private final Unmasking unmasking;
    private final CallerContext callers;

    @Inject
    ClaimViews(
            CareEvents careEvents,
            Payees payees,
            Pauses pauses,
            Appeals appeals,
            Unmasking unmasking,
            CallerContext callers) {
        this.careEvents = careEvents;
        this.payees = payees;
        this.pauses = pauses;
        this.appeals = appeals;
        this.unmasking = unmasking;
        this.callers = callers;
    }

    ClaimView whole(Claim claim) {
        List<String> unreadable = new ArrayList<>();
        CareEvents.Kept kept = careEvents.kept(claim.subject().careEvent()).orElseThrow();
        note(kept.clinical(), "careevent.clinical", unreadable);
        EventFacts facts = kept.event().facts();
        ClaimView.QuestionView question = pauses.openQuestion(claim)
                .map(asked -> new ClaimView.QuestionView(
                        told(claim, "claim.question", asked.text(), unreadable), asked.askedAt()))
                .orElse(null);
        ClaimView.AppealView appeal = appeals.latest(claim)
                .map(filed -> new ClaimView.AppealView(
                        told(claim, "appeal.reason", filed.reason(), unreadable), filed.appealedAt()))
                .orElse(null);
        ClaimView.PayeeView payee = payee(claim, unreadable);
        return ClaimView.of(
                claim,
                event(claim, facts),
                facts.settlement().map(ClaimViews::settlement).orElse(null),
                payee,
                question,
                appeal,
                unreadable);
    }

    private static void note(KeptField<?> field, String name, List<String> unreadable) {
        if (field.isDamaged()) {
            unreadable.add(name);
        }
    }

    private ClaimView.EventView event(Claim claim, EventFacts facts) {
        return new ClaimView.EventView(
                facts.kind().name(),
                facts.cause().name(),
                facts.occurredOn(),
                facts.admittedOn().orElse(null),
                facts.stay().flatMap(Stay::dischargedOn).orElse(null),
                facts.hospital().map(Hospital::name).orElse(null),
                facts.hospital().map(Hospital::level).orElse(null),
                diagnoses(claim, facts.diagnoses()));
    }

    /** A question or an appeal may tell of an illness: it is for the worker herself, and for who may unmask. */
    private @Nullable String told(Claim claim, String field, KeptField<Sensitive> text, List<String> unreadable) {
        note(text, field, unreadable);
        if (text.isDamaged()) {
            return null;
        }
        if (UnionScope.memberId(callers.caller().scope()).isPresent()) {
            return text.orRefused().reveal();
        }
        return unmasking.allowed()
                ? unmasking.unmask(
                        SUBJECT,
                        claim.id().toString(),
                        field,
                        () -> text.orRefused().reveal())
                : HIDDEN;
    }

    private List<ClaimView.DiagnosisView> diagnoses(Claim claim, List<Diagnosis> diagnoses) {
        if (diagnoses.isEmpty()) {
            return List.of();
        }
        boolean open = unmasking.allowed();
        if (open) {
            unmasking.unmask(SUBJECT, claim.id().toString(), "careevent.clinical", () -> "");
        }
        return diagnoses.stream()
                .map(diagnosis -> new ClaimView.DiagnosisView(
                        open ? diagnosis.code() : HIDDEN,
                        open ? diagnosis.name() : HIDDEN,
                        diagnosis.rank() == Diagnosis.Rank.MAIN))
                .toList();
    }

    private ClaimView.PayeeView payee(Claim claim, List<String> unreadable) {
        Payees.Kept payee = payees.of(claim);
        note(payee.name(), "payee.name", unreadable);
        note(payee.account(), "payee.account", unreadable);
        return new ClaimView.PayeeView(
                payee.name()
                        .readable()
                        .map(name -> shown(claim, "payee.name", name.reveal(), ClaimViews::firstCharacter))
                        .orElse(null),
                payee.account()
                        .readable()
                        .map(account -> shown(claim, "payee.account", account.reveal(), _ -> account.masked()))
                        .orElse(null),
                payee.bank().value());
    }

    private String shown(Claim claim, String field, String full, UnaryOperator<String> masked) {
        return unmasking.allowed()
                ? unmasking.unmask(SUBJECT, claim.id().toString(), field, () -> full)
                : masked.apply(full);
    }

    private static String firstCharacter(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    private static ClaimView.SettlementView settlement(Settlement settlement) {
        return new ClaimView.SettlementView(
                settlement.reference(),
                settlement.settledOn(),
                settlement.totalCost(),
                settlement.inScope(),
                settlement.fundPaid(),
                settlement.personalBurden(),
                settlement.fullOwnPay(),
                settlement.overLimit(),
                settlement.prePayment(),
                settlement.deductiblePaid(),
                settlement.eligibleSelfPay());
    }
}
