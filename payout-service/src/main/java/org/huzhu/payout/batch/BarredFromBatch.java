package org.huzhu.payout.batch;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huzhu.kernel.refusal.Fault;
import org.huzhu.kernel.refusal.Refused;
import org.huzhu.payout.id.ObligationId;
import org.huzhu.payout.obligation.BarredPerson;
import org.huzhu.payout.obligation.BarredPersons;

/** Keeps those who decided a claim, or stood for an uploaded line, from having a hand in the batch that pays it. */
@Singleton
public final class BarredFromBatch {

    private final BarredPersons barred;

    BarredFromBatch(BarredPersons barred) {
        this.barred = barred;
    }

    /**
     * Requires that a person may compose a batch of these obligations.
     *
     * @throws Refused with BATCH_BY_OFFICE_REVIEWER, BATCH_BY_PROVINCE_REVIEWER, BATCH_BY_LINE_UPLOADER or
     *     BATCH_BY_LINE_CONFIRMER; each obligation at fault is named
     */
    void requireMayCompose(List<ObligationId> wanted, String maker) {
        List<BarredPerson> found = barred.among(wanted, List.of(maker));
        if (!found.isEmpty()) {
            List<Fault> faults = new ArrayList<>();
            for (BarredPerson one : found) {
                faults.add(Fault.at(
                        "/obligationIds/" + wanted.indexOf(one.obligation()),
                        code(one.because()).name()));
            }
            throw new Refused(code(found.getFirst().because()), faults);
        }
    }

    /**
     * Requires that a person may approve or release a batch, and that whoever made or approved it still may.
     *
     * @throws Refused with BATCH_BY_OFFICE_REVIEWER, BATCH_BY_PROVINCE_REVIEWER, BATCH_BY_LINE_UPLOADER,
     *     BATCH_BY_LINE_CONFIRMER or BATCH_PERSON_BARRED
     */
    void requireMayDecide(BatchContent content, String person) {
        Set<String> persons = new TreeSet<>(Set.of(content.batch().maker()));
        content.batch().approver().ifPresent(persons::add);
        persons.add(person);
        Collection<BarredPerson> found = barred.among(content.obligations(), persons);
        found.stream().filter(one -> one.person().equals(person)).findFirst().ifPresent(one -> {
            throw new Refused(code(one.because()));
        });
        if (!found.isEmpty()) {
            throw new Refused(BatchRefusal.BATCH_PERSON_BARRED);
        }
    }

    private static BatchRefusal code(BarredPerson.Because because) {
        return switch (because) {
            case REVIEWED_AT_OFFICE -> BatchRefusal.BATCH_BY_OFFICE_REVIEWER;
            case REVIEWED_AT_PROVINCE -> BatchRefusal.BATCH_BY_PROVINCE_REVIEWER;
            case UPLOADED_LINE -> BatchRefusal.BATCH_BY_LINE_UPLOADER;
            case CONFIRMED_LINE -> BatchRefusal.BATCH_BY_LINE_CONFIRMER;
        };
    }
}
