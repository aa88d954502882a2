package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program that {@link SmallHeapTest} runs in a JVM of its own: argument 0 is the folder of the journals. */
final class SmallHeap {

    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final int FILES = 1_000;
    private static final int TRANSFERS = 50;
    private static final Instant BEGIN = Instant.parse("2025-07-16T01:00:00Z");
    private static final Pattern NAMED = Pattern.compile("<(?:Orgnl)?EndToEndId>([^<]+)<");

    private SmallHeap() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        BankBooks first = books(folder, BEGIN);
        for (int number = 0; number < FILES; number++) {
            first.take(file(number));
        }
        first.take(file(0));
        check(first.messagesAfter(FILES, 100).isEmpty(), "no statement before its time");
        Register register = OutsideMain.medicalInsurance(folder);
        for (int number = 0; number < FILES * TRANSFERS; number++) {
            register.answer(new Request(
                    "PUT",
                    "/settlements/S" + number,
                    Map.of(),
                    Map.of(),
                    settlement(number).getBytes(UTF_8)));
        }
        BankBooks again = books(folder, BEGIN.plusSeconds(1));
        readMessages(again);
        readInventory(again, folder.resolve("inventory.json"));
        Register reopened = OutsideMain.medicalInsurance(folder);
        check(
                reopened.answer(new Request("GET", "/settlements/S49999", Map.of(), Map.of(), new byte[0]))
                        .body()
                        .contains("\"selfPay\":\"49999.00\""),
                "the last settlement");
        System.out.println("50000 payments and settlements, all as they were");
    }

    private static BankBooks books(Path folder, Instant now) {
        return new BankBooks(folder.resolve("bank.jsonl"), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Every payment is in one status report and, one rejected in fifty aside, in one statement; one in fifty comes back. */
    private static void readMessages(BankBooks books) {
        Set<String> reported = new HashSet<>();
        int booked = 0;
        long after = 0;
        ArrayNode page = books.messagesAfter(after, 100);
        while (!page.isEmpty()) {
            for (JsonNode message : page) {
                after++;
                check(message.path("seq").asLong() == after, "sequence " + after);
                Matcher names = NAMED.matcher(message.path("xml").asText());
                while (names.find()) {
                    if (message.path("type").asText().equals("pain.002")) {
                        check(reported.add(names.group(1)), "reported once: " + names.group(1));
                    } else {
                        booked++;
                    }
                }
            }
            page = books.messagesAfter(after, 100);
        }
        check(reported.size() == FILES * TRANSFERS, "reported " + reported.size());
        check(booked == FILES * TRANSFERS, "booked " + booked);
    }

    private static void readInventory(BankBooks books, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            books.writeInventory(out);
        }
        Set<String> known = new HashSet<>();
        BigDecimal paid = BigDecimal.ZERO;
        try (InputStream in = Files.newInputStream(file);
                var json = new ObjectMapper().createParser(in)) {
            while (json.nextToken() != JsonToken.START_ARRAY) {
                check(json.currentToken() != null, "a list of payments");
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                JsonNode payment = json.readValueAsTree();
                String name = payment.path("endToEndId").asText();
                check(known.add(name), "listed once: " + name);
                check(payment.path("received").asInt() == (name.startsWith("F0000") ? 2 : 1), "came again: " + name);
                if (payment.path("status").asText().equals("EXECUTED")) {
                    paid = paid.add(new BigDecimal(payment.path("amount").asText()));
                }
            }
        }
        check(known.size() == FILES * TRANSFERS, "listed " + known.size());
        String head = new String(Files.newInputStream(file).readNBytes(80), UTF_8);
        String balance = new BigDecimal("1000000000.00").subtract(paid).toPlainString();
        check(
                head.startsWith("{\"count\":50000,\"executed\":49000,\"balance\":\"" + balance + "\""),
                "paid " + paid + ", but " + head);
    }

    private static PaymentFile file(int number) {
        List<PaymentOrder> orders = new ArrayList<>();
        for (int place = 0; place < TRANSFERS; place++) {
            String account = place == 0 ? "6222020000" : place == 1 ? "6222028888" : "6222020200112233445";
            orders.add(new PaymentOrder(
                    "M" + number,
                    String.format(Locale.ROOT, "F%04d-0123456789abcdef01234567-%02d", number, place),
                    BigDecimal.valueOf(1_000 + number * 7L + place, 2),
                    account,
                    "6222999900001111",
                    "2025-07-16",
                    "2999-01-01T00:00:00.000Z"));
        }
        return new PaymentFile("M" + number, "P" + number, orders, "");
    }

    private static String settlement(int number) {
        return "{\"selfPay\":\"" + number + ".00\",\"items\":\"" + "x".repeat(600) + "\"}";
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }
}
