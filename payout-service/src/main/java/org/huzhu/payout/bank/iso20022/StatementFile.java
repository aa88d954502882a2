package org.huzhu.payout.bank.iso20022;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kernel.time.Shanghai;
import org.huzhu.payout.bank.BankFiles.MalformedBankFile;
import org.huzhu.payout.bank.Statement;
import org.huzhu.payout.bank.Statement.Direction;
import org.huzhu.payout.bank.Statement.StatementLine;

/** Reads a bank-to-customer statement, camt.053 of any version; only booked entries count. */
final class StatementFile {

    static final String ROOT = "BkToCstmrStmt";

    private static final String CURRENCY = "CNY";
    private static final Money AMOUNT_MAX = Money.yuan("999999999999.99");

    private StatementFile() {}

    static Statement read(XmlNode root, String ownAccount) throws MalformedBankFile {
        List<StatementLine> lines = new ArrayList<>();
        for (XmlNode statement : root.all("Stmt")) {
            String account = statement
                    .textAt("Acct", "Id", "Othr", "Id")
                    .or(() -> statement.textAt("Acct", "Id", "IBAN"))
                    .orElse("");
            if (!account.equals(ownAccount)) {
                throw new MalformedBankFile("the statement is not one of our account");
            }
            for (XmlNode entry : statement.all("Ntry")) {
                if (isBooked(entry)) {
                    addLines(account, entry, lines);
                }
            }
        }
        return new Statement(Files.required(root, "GrpHdr", "MsgId"), lines);
    }

    private static boolean isBooked(XmlNode entry) {
        return entry.textAt("Sts", "Cd")
                .or(() -> entry.textAt("Sts"))
                .orElse("BOOK")
                .equals("BOOK");
    }

    /** An entry may be one payment or a sum of several that are told apart below it. */
    private static void addLines(String account, XmlNode entry, List<StatementLine> lines) throws MalformedBankFile {
        List<XmlNode> details = entry.all("NtryDtls").stream()
                .flatMap(group -> group.all("TxDtls").stream())
                .toList();
        if (details.isEmpty()) {
            lines.add(line(account, entry, entry, 0));
        }
        Money sum = Money.ZERO;
        for (int i = 0; i < details.size(); i++) {
            StatementLine line = line(account, entry, details.get(i), details.size() == 1 ? 0 : i + 1);
            sum = sum.plus(line.amount());
            requireSum(details.size() > i + 1 ? sum.compareTo(amountOf(entry)) < 0 : sum.equals(amountOf(entry)));
            lines.add(line);
        }
    }

    private static void requireSum(boolean fits) throws MalformedBankFile {
        if (!fits) {
            throw new MalformedBankFile("an entry is not the sum of its details");
        }
    }

    private static StatementLine line(String account, XmlNode entry, XmlNode detail, int position)
            throws MalformedBankFile {
        Direction direction = directionOf(detail.textAt("CdtDbtInd").isPresent() ? detail : entry);
        Money amount = position == 0 ? amountOf(entry) : amountOf(detail);
        LocalDate bookedOn = bookedOn(entry);
        Optional<String> endToEndId =
                Files.optional(detail, "Refs", "EndToEndId").filter(id -> !id.equals("NOTPROVIDED"));
        return new StatementLine(
                reference(account, entry, detail, direction, amount, bookedOn, endToEndId, position),
                direction,
                amount,
                bookedOn,
                endToEndId,
                otherAccount(account, detail),
                reasonOf(detail));
    }

    /** The account on the other side: a debit's creditor, a credit's debtor, and of a return whom it had gone to. */
    private static Optional<Sensitive> otherAccount(String own, XmlNode detail) throws MalformedBankFile {
        for (String side : List.of("CdtrAcct", "DbtrAcct")) {
            Optional<String> number = Files.optional(detail, "RltdPties", side, "Id", "Othr", "Id");
            Optional<String> found =
                    number.isPresent() ? number : Files.optional(detail, "RltdPties", side, "Id", "IBAN");
            if (found.filter(text -> !text.equals(own)).isPresent()) {
                return found.map(Sensitive::of);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reasonOf(XmlNode detail) throws MalformedBankFile {
        Optional<String> code = Files.optional(detail, "RtrInf", "Rsn", "Cd");
        return code.isPresent() ? code : Files.optional(detail, "RtrInf", "Rsn", "Prtry");
    }

    private static Direction directionOf(XmlNode node) throws MalformedBankFile {
        return switch (Files.required(node, "CdtDbtInd")) {
            case "DBIT" -> Direction.DEBIT;
            case "CRDT" -> Direction.CREDIT;
            default -> throw new MalformedBankFile("CdtDbtInd is neither DBIT nor CRDT");
        };
    }

    private static Money amountOf(XmlNode node) throws MalformedBankFile {
        XmlNode amount = node.at("Amt")
                .filter(found -> found.children().isEmpty())
                .or(() -> node.at("AmtDtls", "TxAmt", "Amt"))
                .orElseThrow(() -> new MalformedBankFile("an amount is missing"));
        if (!CURRENCY.equals(amount.attributes().getOrDefault("Ccy", CURRENCY))) {
            throw new MalformedBankFile("an amount is not in " + CURRENCY);
        }
        try {
            Money money = Money.yuan(amount.text());
            if (money.isPositive() && money.compareTo(AMOUNT_MAX) <= 0) {
                return money;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // Told below, without repeating the text.
        }
        throw new MalformedBankFile("an amount is not a positive decimal of at most twelve digits and two decimals");
    }

    private static LocalDate bookedOn(XmlNode entry) throws MalformedBankFile {
        String text = entry.textAt("BookgDt", "Dt")
                .or(() -> entry.textAt("BookgDt", "DtTm"))
                .or(() -> entry.textAt("ValDt", "Dt"))
                .or(() -> entry.textAt("ValDt", "DtTm"))
                .orElseThrow(() -> new MalformedBankFile("BookgDt is missing"));
        try {
            return text.indexOf('T') < 0 ? LocalDate.parse(text, DateTimeFormatter.ISO_DATE) : civilDate(text);
        } catch (DateTimeException e) {
            throw new MalformedBankFile("BookgDt is not a date");
        }
    }

    /** A moment with its offset falls on the day of our calendar; one without is in local time. */
    private static LocalDate civilDate(String moment) {
        TemporalAccessor read =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(moment, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime at ? Shanghai.dateOf(at.toInstant()) : LocalDate.from(read);
    }

    /** The bank's own reference; without one, a name made of everything that tells the movement from others. */
    private static String reference(
            String account,
            XmlNode entry,
            XmlNode detail,
            Direction direction,
            Money amount,
            LocalDate bookedOn,
            Optional<String> endToEndId,
            int position)
            throws MalformedBankFile {
        Optional<String> own = Files.optional(detail, "Refs", "AcctSvcrRef");
        if (own.isPresent()) {
            return own.get();
        }
        Optional<String> named = Files.optional(entry, "AcctSvcrRef");
        Optional<String> ofEntry = named.or(() -> entry.textAt("NtryRef"));
        String text = String.join(
                "|",
                account,
                ofEntry.orElse(""),
                direction.name(),
                amount.toYuanString(),
                bookedOn.toString(),
                endToEndId.orElse(""),
                Integer.toString(position));
        return named.filter(ref -> position == 0)
                .orElseGet(() -> "D-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
