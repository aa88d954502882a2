package org.huzhu.claims.careevent.db;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.benefit.event.Cause;
import org.huzhu.benefit.event.EventKind;
import org.huzhu.claims.careevent.EventFacts;
import org.huzhu.claims.careevent.Hospital;
import org.huzhu.claims.careevent.Settlement;
import org.huzhu.claims.careevent.Stay;
import org.huzhu.claims.member.MemberId;
import org.huzhu.claims.member.UnitId;
import org.huzhu.kernel.money.Money;

/** A care event as it is stored; its diagnoses and procedures are encrypted. */
@SuppressWarnings("ArrayRecordComponent") // read and used up at once, never compared
record CareEventRow(
        MemberId memberId,
        UnitId unitId,
        EventKind kind,
        Cause cause,
        LocalDate occurredOn,
        Optional<LocalDate> diagnosedOn,
        Optional<LocalDate> diedOn,
        Optional<LocalDate> admittedOn,
        Optional<LocalDate> dischargedOn,
        Optional<String> hospital,
        byte[] clinicalCipher,
        List<Integer> disabilityGrades,
        Optional<String> settlementReference,
        Optional<LocalDate> settledOn,
        Optional<Money> totalCost,
        Optional<Money> inScope,
        Optional<Money> fundPaid,
        Optional<Money> personalBurden,
        Optional<Money> fullOwnPay,
        Optional<Money> overLimit,
        Optional<Money> prePayment,
        Optional<Money> deductiblePaid) {

    EventFacts facts(ClinicalJson clinical) {
        return new EventFacts(
                kind,
                cause,
                occurredOn,
                diagnosedOn,
                diedOn,
                admittedOn.map(day -> new Stay(day, dischargedOn)),
                hospital.map(text -> ClinicalJson.read(text, Hospital.class)),
                clinical.diagnoses(),
                clinical.procedures(),
                disabilityGrades,
                settlementReference.map(this::settlement));
    }

    private Settlement settlement(String reference) {
        return new Settlement(
                reference,
                settledOn.orElseThrow(),
                totalCost.orElseThrow(),
                inScope.orElseThrow(),
                fundPaid.orElseThrow(),
                personalBurden.orElseThrow(),
                fullOwnPay.orElseThrow(),
                overLimit.orElseThrow(),
                prePayment.orElseThrow(),
                deductiblePaid.orElseThrow());
    }
}
