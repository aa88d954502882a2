package org.huzhu.enrollment.roster.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.roster.HiddenFinding;
import org.huzhu.enrollment.roster.HiddenFindings;
import org.huzhu.enrollment.roster.RosterFault;
import org.huzhu.enrollment.roster.RosterId;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.kit.tx.Transactions;

/** Findings for reviewers in their table; a stated name is ciphertext bound to the member. */
@Singleton
class SqlHiddenFindings implements HiddenFindings {
    private static final String NAME = "roster.name";
    private static final String OF_CURRENT =
            " roster_id = (SELECT e.roster_id FROM enrollment e WHERE e.enrollment_id = :enrollment) ";

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    @Inject
    SqlHiddenFindings(Transactions transactions, FieldCipher cipher, ObjectMapper json) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.json = json;
    }

    @Override
    public void add(RosterId roster, Enrollment enrollment, List<HiddenFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        var batch = transactions.sql().prepareBatch("""
                        INSERT INTO roster_finding (roster_id, enrollment_id, unit_id, row_number, member_id,
                        code, params, name_cipher) VALUES (:roster, :enrollment, :unit, :row, :member, :fault,
                        :text::jsonb, :name)
                        """);
        for (HiddenFinding finding : findings) {
            batch.bind("roster", roster)
                    .bind("enrollment", enrollment.id())
                    .bind("unit", enrollment.unit())
                    .bindMethods(finding)
                    .bind("text", text(finding.params()))
                    .bindByType("name", nameCipher(finding).orElse(null), byte[].class)
                    .add();
        }
        batch.execute();
    }

    private Optional<byte[]> nameCipher(HiddenFinding finding) {
        return finding.statedName().map(name -> cipher.encrypt(finding.member().value(), NAME, name.orRefused()));
    }

    @Override
    public void noteRenamed(EnrollmentId enrollment) {
        transactions
                .sql()
                .createQuery("SELECT note_renamed(:enrollment)")
                .bind("enrollment", enrollment)
                .mapToMap()
                .one();
    }

    @Override
    public Set<Integer> rows(EnrollmentId enrollment) {
        return transactions
                .sql()
                .createQuery("SELECT DISTINCT row_number FROM roster_finding WHERE " + OF_CURRENT)
                .bind("enrollment", enrollment)
                .mapTo(Integer.class)
                .set();
    }

    @Override
    public List<Placed> after(EnrollmentId enrollment, long position, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT position, row_number, member_id, code, params::text, name_cipher FROM roster_finding WHERE
                        """ + OF_CURRENT + """
                        AND position > :after ORDER BY position LIMIT :limit
                        """)
                .bind("enrollment", enrollment)
                .bind("after", position)
                .bind("limit", limit)
                .mapTo(FindingRow.class)
                .stream()
                .map(row -> new Placed(row.position(), finding(enrollment, row)))
                .toList();
    }

    private HiddenFinding finding(EnrollmentId enrollment, FindingRow row) {
        return new HiddenFinding(
                row.rowNumber(),
                row.memberId(),
                row.code(),
                params(row.params()),
                row.nameCipher()
                        .map(name -> cipher.open(
                                KeptItem.of("enrollment", enrollment),
                                row.memberId().value(),
                                NAME,
                                name)));
    }

    private Map<String, Object> params(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the parameters of a finding cannot be read", broken);
        }
    }

    private String text(Map<String, Object> params) {
        try {
            return json.writeValueAsString(params);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the parameters of a finding cannot be written", broken);
        }
    }

    /** A finding as it is stored. */
    record FindingRow(
            long position,
            int rowNumber,
            MemberId memberId,
            RosterFault code,
            String params,
            Optional<byte[]> nameCipher) {}
}
