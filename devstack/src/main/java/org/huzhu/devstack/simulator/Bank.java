package org.huzhu.devstack.simulator;

import java.nio.file.Path;
import java.time.Clock;

/**
 * The bank of the demo: takes pain.001.001.09, answers pain.002.001.10, keeps its messages for whoever asks, and tells
 * what became of a single payment. A camt.056 is answered by a camt.029.
 */
final class Bank implements Application {

    private static final String PAYMENTS = "/payments";
    private static final int PAGE_MAX = 100;

    private final BankBooks books;
    private final Clock clock;

    Bank(Path file) {
        this(file, Clock.systemUTC());
    }

    Bank(Path file, Clock clock) {
        this.books = new BankBooks(file, clock);
        this.clock = clock;
    }

    @Override
    public Answer answer(Request request) {
        if (request.is("POST", PAYMENTS)) {
            return Answer.xml(Answer.ACCEPTED, books.take(PaymentFile.read(request.body())));
        }
        if (request.is("POST", "/cancellations")) {
            Cancellation asked = Cancellation.read(request.body());
            return Answer.xml(
                    Answer.OK,
                    asked.answer(
                            books.cancel(asked.endToEndId()), clock.instant().toString()));
        }
        if (request.is("GET", PAYMENTS)) {
            return Answer.jsonOf(books::writeInventory);
        }
        if (request.is("GET", "/messages")) {
            return Answer.json(Answer.OK, books.messagesAfter(number(request, "after", 0), limit(request)));
        }
        return request.below("GET", PAYMENTS + "/")
                .map(this::payment)
                .orElseGet(() -> Answer.fault(Answer.NOT_FOUND, "not_found", "nothing at " + request.path()));
    }

    /** Answers 200 with a page that is no bank message, and does nothing. */
    @Override
    public Answer wrongly(Request request) {
        return new Answer(Answer.OK, "text/html", "<html><body>系统维护中 Under maintenance</body></html>");
    }

    @Override
    public boolean mayBeLate(Request request) {
        return request.is("POST", PAYMENTS);
    }

    @Override
    public boolean inspection(Request request) {
        return request.is("GET", PAYMENTS);
    }

    @Override
    public void reset() {
        books.reset();
    }

    private Answer payment(String endToEndId) {
        return books.find(endToEndId)
                .map(payment -> Answer.json(Answer.OK, payment.json()))
                .orElseGet(() -> Answer.json(
                        Answer.NOT_FOUND,
                        Json.object().put("endToEndId", endToEndId).put("status", "UNKNOWN_REFERENCE")));
    }

    private static int limit(Request request) {
        return Math.clamp(number(request, "limit", PAGE_MAX), 1, PAGE_MAX);
    }

    private static long number(Request request, String name, long otherwise) {
        try {
            return Long.parseLong(request.query().getOrDefault(name, Long.toString(otherwise)));
        } catch (NumberFormatException malformed) {
            throw new BadRequest(name + " is a number");
        }
    }
}
