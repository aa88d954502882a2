package org.huzhu.enrollment.contribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.plan.PayerKind;
import org.huzhu.kernel.id.ReadableNumber;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.refusal.Refused;

/** Contributions of one enrolment in memory, within what each payer owes. */
final class InMemoryContributions implements Contributions {
    private final Map<PayerKind, PayerDue> dues = new LinkedHashMap<>();
    private final Map<ContributionId, Contribution> kept = new LinkedHashMap<>();
    private final List<IssuedReceipt> receipts = new ArrayList<>();

    @Override
    public void owe(Enrollment enrollment, List<PayerDue> owed) {
        owed.forEach(due -> dues.putIfAbsent(due.kind(), due));
    }

    @Override
    public List<PayerDue> dues(EnrollmentId enrollment) {
        return List.copyOf(dues.values());
    }

    @Override
    public void add(Contribution contribution) {
        PayerDue due = Optional.ofNullable(dues.get(contribution.payer()))
                .orElseThrow(() -> new Refused(ContributionRefusal.CONTRIBUTION_PAYER_UNKNOWN));
        if (due.recorded().plus(contribution.amount()).compareTo(due.due()) > 0) {
            throw new Refused(ContributionRefusal.CONTRIBUTION_OVER_DUE);
        }
        boolean taken = kept.values().stream()
                .filter(one -> one.state() != Contribution.State.WITHDRAWN)
                .anyMatch(one -> one.reference().equals(contribution.reference()));
        if (taken) {
            throw new Refused(ContributionRefusal.CONTRIBUTION_REFERENCE_TAKEN);
        }
        kept.put(contribution.id(), contribution);
        record(due, due.recorded().plus(contribution.amount()), due.confirmed());
    }

    @Override
    public Optional<Contribution> find(EnrollmentId enrollment, ContributionId id) {
        return Optional.ofNullable(kept.get(id))
                .filter(contribution -> contribution.enrollment().equals(enrollment));
    }

    @Override
    public List<Contribution> of(EnrollmentId enrollment) {
        return List.copyOf(kept.values());
    }

    @Override
    public List<IssuedReceipt> receipts(EnrollmentId enrollment) {
        return List.copyOf(receipts);
    }

    @Override
    public void confirm(Contribution confirmed) {
        requireRecorded(confirmed);
        kept.put(confirmed.id(), confirmed);
        PayerDue due = dues.get(confirmed.payer());
        record(due, due.recorded(), due.confirmed().plus(confirmed.amount()));
        receipts.add(new IssuedReceipt(
                new ReadableNumber('R', confirmed.receivedOn().getYear(), receipts.size() + 1L), confirmed));
    }

    @Override
    public void withdraw(Contribution withdrawn) {
        requireRecorded(withdrawn);
        kept.put(withdrawn.id(), withdrawn);
        PayerDue due = dues.get(withdrawn.payer());
        record(due, due.recorded().minus(withdrawn.amount()), due.confirmed());
    }

    private void requireRecorded(Contribution decided) {
        boolean recorded = Optional.ofNullable(kept.get(decided.id()))
                .filter(contribution -> contribution.state() == Contribution.State.RECORDED)
                .isPresent();
        if (!recorded) {
            throw new Refused(ContributionRefusal.CONTRIBUTION_CONFIRMED);
        }
    }

    private void record(PayerDue due, Money recorded, Money confirmed) {
        dues.put(due.kind(), new PayerDue(due.kind(), due.due(), recorded, confirmed));
    }
}
