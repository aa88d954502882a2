package org.huzhu.claims.careevent.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.Settlement;
import org.huzhu.claims.careevent.Stay;
import org.huzhu.claims.member.MemberId;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.kit.personal.PersonalAudit;
import org.huzhu.kit.tx.Transactions;
import org.jdbi.v3.core.statement.SqlStatement;

/** The table {@code care_event}. */
@Singleton
class SqlCareEvents implements CareEvents {

    private static final String FIELD = "careevent.clinical";
    private static final String SUBJECT = "care-event";

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final PersonalAudit audit;

    SqlCareEvents(Transactions transactions, FieldCipher cipher, PersonalAudit audit) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.audit = audit;
    }

    @Override
    public Optional<CareEventId> same(MemberId member, EventFacts facts) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT care_event_id FROM care_event
                        WHERE member_id = :member AND (settlement_key = business_key(:reference)
                            OR admitted_on = :admitted
                            OR (admitted_on IS NULL AND :admitted::date IS NULL AND kind = :kind AND occurred_on = :occurred))
                        ORDER BY settlement_key = business_key(:reference) DESC NULLS LAST, care_event_id LIMIT 1
                        """)
                .bind("member", member)
                .bindByType("reference", facts.settlementReference().orElse(null), String.class)
                .bindByType("admitted", facts.admittedOn().orElse(null), LocalDate.class)
                .bind("kind", facts.kind())
                .bind("occurred", facts.occurredOn())
                .mapTo(CareEventId.class)
                .findOne();
    }

    @Override
    public void add(CareEvent event) {
        bindFacts(transactions.sql().createUpdate("""
                        INSERT INTO care_event (care_event_id, member_id, unit_id, kind, cause, occurred_on, diagnosed_on, died_on, admitted_on,
                            discharged_on, hospital, clinical_cipher, disability_grades, settlement_reference, settled_on,
                            total_cost, in_scope, fund_paid, personal_burden, full_own_pay, over_limit, pre_payment,
                            deductible_paid)
                        VALUES (:id, :member, :unit, :kind, :cause, :occurred, :diagnosed, :died, :admitted, :discharged, :hospital::jsonb,
                            :clinical, :grades, :reference, :settled, :total, :scope, :fund, :burden, :ownPay, :overLimit,
                            :prePayment, :deductible)
                        """), event).execute();
        audit.append("CARE_EVENT_STATED", SUBJECT, event.id().toString(), "member=" + event.member(), null, event);
    }

    @Override
    public void restate(CareEvent event) {
        CareEvent before = kept(event.id()).map(Kept::event).orElse(null);
        int changed = bindFacts(transactions.sql().createUpdate("""
                        UPDATE care_event SET unit_id = :unit, kind = :kind, cause = :cause, occurred_on = :occurred,
                            diagnosed_on = :diagnosed, died_on = :died,
                            admitted_on = :admitted, discharged_on = :discharged, hospital = :hospital::jsonb,
                            clinical_cipher = :clinical, disability_grades = :grades, settlement_reference = :reference,
                            settled_on = :settled, total_cost = :total, in_scope = :scope, fund_paid = :fund,
                            personal_burden = :burden, full_own_pay = :ownPay, over_limit = :overLimit,
                            pre_payment = :prePayment, deductible_paid = :deductible
                        WHERE care_event_id = :id AND member_id = :member
                        """), event).execute();
        if (changed != 1) {
            throw new IllegalStateException("No care event " + event.id());
        }
        audit.append("CARE_EVENT_RESTATED", SUBJECT, event.id().toString(), "member=" + event.member(), before, event);
    }

    private <S extends SqlStatement<S>> S bindFacts(S statement, CareEvent event) {
        EventFacts facts = event.facts();
        Optional<Settlement> settlement = facts.settlement();
        var clinical = new ClinicalJson(facts.diagnoses(), facts.procedures());
        return statement
                .bind("id", event.id())
                .bind("member", event.member())
                .bind("unit", event.unit())
                .bind("kind", facts.kind())
                .bind("cause", facts.cause())
                .bind("occurred", facts.occurredOn())
                .bindByType("diagnosed", facts.diagnosedOn().orElse(null), LocalDate.class)
                .bindByType("died", facts.diedOn().orElse(null), LocalDate.class)
                .bindByType("admitted", facts.admittedOn().orElse(null), LocalDate.class)
                .bindByType(
                        "discharged", facts.stay().flatMap(Stay::dischargedOn).orElse(null), LocalDate.class)
                .bindByType("hospital", facts.hospital().map(ClinicalJson::text).orElse(null), String.class)
                .bind("clinical", cipher.encrypt(event.member().value(), FIELD, clinical.write()))
                .bindArray("grades", Integer.class, facts.disabilityGrades())
                .bindByType("reference", settlement.map(Settlement::reference).orElse(null), String.class)
                .bindByType("settled", settlement.map(Settlement::settledOn).orElse(null), LocalDate.class)
                .bindByType("total", settlement.map(Settlement::totalCost).orElse(null), Money.class)
                .bindByType("scope", settlement.map(Settlement::inScope).orElse(null), Money.class)
                .bindByType("fund", settlement.map(Settlement::fundPaid).orElse(null), Money.class)
                .bindByType("burden", settlement.map(Settlement::personalBurden).orElse(null), Money.class)
                .bindByType("ownPay", settlement.map(Settlement::fullOwnPay).orElse(null), Money.class)
                .bindByType("overLimit", settlement.map(Settlement::overLimit).orElse(null), Money.class)
                .bindByType("prePayment", settlement.map(Settlement::prePayment).orElse(null), Money.class)
                .bindByType(
                        "deductible", settlement.map(Settlement::deductiblePaid).orElse(null), Money.class);
    }

    @Override
    public Optional<CareEvent> find(CareEventId id) {
        return kept(id).map(kept -> {
            kept.clinical().orRefused();
            return kept.event();
        });
    }

    @Override
    public Optional<Kept> kept(CareEventId id) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT member_id, unit_id, kind, cause, occurred_on, diagnosed_on, died_on, admitted_on,
                            discharged_on, hospital::text, clinical_cipher, disability_grades, settlement_reference,
                            settled_on, total_cost, in_scope, fund_paid, personal_burden, full_own_pay, over_limit,
                            pre_payment, deductible_paid
                        FROM care_event WHERE care_event_id = :id
                        """)
                .bind("id", id)
                .mapTo(CareEventRow.class)
                .findOne()
                .map(row -> kept(id, row));
    }

    private Kept kept(CareEventId id, CareEventRow row) {
        KeptField<Sensitive> kept =
                cipher.open(KeptItem.of(SUBJECT, id), row.memberId().value(), FIELD, row.clinicalCipher());
        ClinicalJson clinical = kept.readable()
                .map(text -> ClinicalJson.read(text.reveal(), ClinicalJson.class))
                .orElse(ClinicalJson.NOTHING);
        return new Kept(new CareEvent(id, row.memberId(), row.unitId(), row.facts(clinical)), kept);
    }
}
