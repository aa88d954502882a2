package org.huzhu.payout.bank;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huzhu.payout.obligation.EndToEndId;
import org.huzhu.payout.reconciliation.ItemId;

/** The lines that people uploaded, beside those of the bank. */
public interface UploadedLines {

    /** Adds one. */
    void add(UploadedLine line);

    /**
     * Tells whether the same line was uploaded before and still waits or has been explained by the bank or two people; one
     * that a person closed may be uploaded anew.
     */
    boolean isKnown(UploadedLine.Content content);

    /** Tells whether the bank's own statement shows the line. */
    boolean isStated(UploadedLine.Movement movement);

    /** Finds the line of an item and holds it until the running transaction ends. */
    Optional<UploadedLine> hold(ItemId item);

    /** Writes who confirmed a line that is held. */
    void confirm(UploadedLine line);

    /** Returns the lines about a payment whose items are open. */
    List<UploadedLine> waitingFor(EndToEndId attempt);

    /** Returns the lines of statements with one of these references whose items are open. */
    List<UploadedLine> waitingFor(Collection<String> references);
}
