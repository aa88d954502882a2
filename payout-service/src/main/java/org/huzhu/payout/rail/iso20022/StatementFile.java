package org.huzhu.payout.rail.iso20022;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.kernel.money.Money;
import org.huzhu.payout.rail.BankFiles.MalformedBankFile;
import org.huzhu.payout.rail.Statement;
import org.huzhu.payout.rail.Statement.Direction;
import org.huzhu.payout.rail.Statement.StatementLine;

/** Reads a bank-to-customer statement, camt.053 of any version; only booked entries count. */
final class StatementFile {

    static final String ROOT = "BkToCstmrStmt";

    private static final String CURRENCY = "CNY";

    private StatementFile() {}

    static Statement read(XmlNode root) throws MalformedBankFile {
        List<StatementLine> lines = new ArrayList<>();
        for (XmlNode statement : root.all("Stmt")) {
            String account = statement
                    .textAt("Acct", "Id", "Othr", "Id")
                    .or(() -> statement.textAt("Acct", "Id", "IBAN"))
                    .orElse("");
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
            lines.add(line);
        }
        if (!details.isEmpty() && !sum.equals(amountOf(entry))) {
            throw new MalformedBankFile("an entry is not the sum of its details");
        }
    }

    private static StatementLine line(String account, XmlNode entry, XmlNode detail, int position)
            throws MalformedBankFile {
        Direction direction = directionOf(detail.textAt("CdtDbtInd").isPresent() ? detail : entry);
        Money amount = position == 0 ? amountOf(entry) : amountOf(detail);
        LocalDate bookedOn = bookedOn(entry);
        Optional<String> endToEndId = detail.textAt("Refs", "EndToEndId").filter(id -> !id.equals("NOTPROVIDED"));
        return new StatementLine(
                reference(account, entry, detail, direction, amount, bookedOn, endToEndId, position),
                direction,
                amount,
                bookedOn,
                endToEndId,
                detail.textAt("RtrInf", "Rsn", "Cd").or(() -> detail.textAt("RtrInf", "Rsn", "Prtry")));
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
            if (money.isPositive()) {
                return money;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // Told below, without repeating the text.
        }
        throw new MalformedBankFile("an amount is not a positive decimal with at most two decimals");
    }

    private static LocalDate bookedOn(XmlNode entry) throws MalformedBankFile {
        String text = entry.textAt("BookgDt", "Dt")
                .or(() -> entry.textAt("BookgDt", "DtTm"))
                .or(() -> entry.textAt("ValDt", "Dt"))
                .or(() -> entry.textAt("ValDt", "DtTm"))
                .orElseThrow(() -> new MalformedBankFile("BookgDt is missing"));
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            throw new MalformedBankFile("BookgDt is not a date");
        }
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
            int position) {
        Optional<String> own = detail.textAt("Refs", "AcctSvcrRef");
        if (own.isPresent()) {
            return own.get();
        }
        Optional<String> ofEntry = entry.textAt("AcctSvcrRef").or(() -> entry.textAt("NtryRef"));
        String text = String.join(
                "|",
                account,
                ofEntry.orElse(""),
                direction.name(),
                amount.toYuanString(),
                bookedOn.toString(),
                endToEndId.orElse(""),
                Integer.toString(position));
        return entry.textAt("AcctSvcrRef")
                .filter(ref -> position == 0)
                .orElseGet(() -> "D-" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
}
