package org.huzhu.claims.careevent.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.claims.careevent.CareEvent;
import org.huzhu.claims.careevent.CareEventId;
import org.huzhu.claims.careevent.CareEvents;
import org.huzhu.claims.careevent.Cause;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.EventKind;
import org.huzhu.claims.careevent.Hospital;
import org.huzhu.claims.careevent.Settlement;
import org.huzhu.claims.careevent.Stay;
import org.huzhu.claims.coverage.MemberId;
import org.huzhu.claims.coverage.UnitId;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.kit.personal.PersonalAudit;
import org.huzhu.kit.tx.Transactions;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

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
                .bind("member", member.value())
                .bindByType("reference", facts.settlementReference().orElse(null), String.class)
                .bindByType("admitted", facts.admittedOn().orElse(null), LocalDate.class)
                .bind("kind", facts.kind())
                .bind("occurred", facts.occurredOn())
                .mapTo(UUID.class)
                .findOne()
                .map(CareEventId::new);
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
        Stay stay = facts.stay();
        Hospital hospital = facts.hospital();
        Settlement settlement = facts.settlement();
        var clinical = new ClinicalJson(facts.diagnoses(), facts.procedures());
        return statement
                .bind("id", event.id().value())
                .bind("member", event.member().value())
                .bind("unit", event.unit().value())
                .bind("kind", facts.kind())
                .bind("cause", facts.cause())
                .bind("occurred", facts.occurredOn())
                .bindByType("diagnosed", facts.diagnosedOn(), LocalDate.class)
                .bindByType("died", facts.diedOn(), LocalDate.class)
                .bindByType("admitted", stay == null ? null : stay.admittedOn(), LocalDate.class)
                .bindByType("discharged", stay == null ? null : stay.dischargedOn(), LocalDate.class)
                .bindByType("hospital", hospital == null ? null : ClinicalJson.text(hospital), String.class)
                .bind("clinical", cipher.encrypt(event.member().value(), FIELD, clinical.write()))
                .bindArray("grades", Integer.class, facts.disabilityGrades())
                .bindByType("reference", settlement == null ? null : settlement.reference(), String.class)
                .bindByType("settled", settlement == null ? null : settlement.settledOn(), LocalDate.class)
                .bindByType("total", settlement == null ? null : settlement.totalCost(), Money.class)
                .bindByType("scope", settlement == null ? null : settlement.inScope(), Money.class)
                .bindByType("fund", settlement == null ? null : settlement.fundPaid(), Money.class)
                .bindByType("burden", settlement == null ? null : settlement.personalBurden(), Money.class)
                .bindByType("ownPay", settlement == null ? null : settlement.fullOwnPay(), Money.class)
                .bindByType("overLimit", settlement == null ? null : settlement.overLimit(), Money.class)
                .bindByType("prePayment", settlement == null ? null : settlement.prePayment(), Money.class)
                .bindByType("deductible", settlement == null ? null : settlement.deductiblePaid(), Money.class);
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
                .createQuery("SELECT * FROM care_event WHERE care_event_id = :id")
                .bind("id", id.value())
                .map((row, context) -> event(id, row))
                .findOne();
    }

    private Kept event(CareEventId id, ResultSet row) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        KeptField<Sensitive> kept =
                cipher.open(KeptItem.of(SUBJECT, id), member, FIELD, row.getBytes("clinical_cipher"));
        ClinicalJson clinical = kept.readable()
                .map(text -> ClinicalJson.read(text.reveal(), ClinicalJson.class))
                .orElse(ClinicalJson.NOTHING);
        String hospital = row.getString("hospital");
        EventFacts facts = new EventFacts(
                EventKind.valueOf(row.getString("kind")),
                Cause.valueOf(row.getString("cause")),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("diagnosed_on", LocalDate.class),
                row.getObject("died_on", LocalDate.class),
                stay(row),
                hospital == null ? null : ClinicalJson.read(hospital, Hospital.class),
                clinical.diagnoses(),
                clinical.procedures(),
                List.of((Integer[]) row.getArray("disability_grades").getArray()),
                settlement(row));
        return new Kept(
                new CareEvent(id, new MemberId(member), new UnitId(row.getObject("unit_id", UUID.class)), facts), kept);
    }

    private static @Nullable Stay stay(ResultSet row) throws SQLException {
        LocalDate admitted = row.getObject("admitted_on", LocalDate.class);
        return admitted == null ? null : new Stay(admitted, row.getObject("discharged_on", LocalDate.class));
    }

    private static @Nullable Settlement settlement(ResultSet row) throws SQLException {
        String reference = row.getString("settlement_reference");
        if (reference == null) {
            return null;
        }
        return new Settlement(
                reference,
                row.getObject("settled_on", LocalDate.class),
                money(row, "total_cost"),
                money(row, "in_scope"),
                money(row, "fund_paid"),
                money(row, "personal_burden"),
                money(row, "full_own_pay"),
                money(row, "over_limit"),
                money(row, "pre_payment"),
                money(row, "deductible_paid"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.fen(Objects.requireNonNull(row.getBigDecimal(column), column)
                .movePointRight(2)
                .longValueExact());
    }
}
