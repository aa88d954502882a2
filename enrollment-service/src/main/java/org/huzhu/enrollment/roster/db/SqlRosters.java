package org.huzhu.enrollment.roster.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.coverage.CoverageId;
import org.huzhu.enrollment.enrollment.Enrollment;
import org.huzhu.enrollment.enrollment.EnrollmentId;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.roster.RosterColumn;
import org.huzhu.enrollment.roster.RosterFault;
import org.huzhu.enrollment.roster.RosterFinding;
import org.huzhu.enrollment.roster.RosterId;
import org.huzhu.enrollment.roster.RosterLine;
import org.huzhu.enrollment.roster.Rosters;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.terms.Employment;

/** Rosters in their tables; a slice of rows goes in as one statement over arrays. */
@Singleton
class SqlRosters implements Rosters {
    private static final String OF_CURRENT = """
                        roster_id = (SELECT e.roster_id FROM enrollment e WHERE e.enrollment_id = :enrollment)
                        """;

    private final Transactions transactions;
    private final ObjectMapper json;

    @Inject
    SqlRosters(Transactions transactions, ObjectMapper json) {
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public int append(RosterId roster, Enrollment enrollment, List<RosterLine> lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        List<UUID> members = new ArrayList<>(lines.size());
        List<Integer> rows = new ArrayList<>(lines.size());
        List<Integer> shares = new ArrayList<>(lines.size());
        List<String> employments = new ArrayList<>(lines.size());
        List<String> workers = new ArrayList<>(lines.size());
        for (RosterLine line : lines) {
            members.add(line.member().value());
            rows.add(line.row());
            shares.add(line.shares());
            employments.add(line.employment().name());
            workers.add(line.worker().map(MemberId::toString).orElse(""));
        }
        return transactions
                .sql()
                .createQuery("""
                        WITH line AS (
                            SELECT * FROM unnest(:members, :rows, :shares, :employments, :workers)
                                AS l (member_id, row_number, shares, employment, worker)
                        ), added AS (
                            INSERT INTO roster_line (roster_id, member_id, enrollment_id, unit_id, row_number, shares,
                                employment, worker_id, member_version)
                            SELECT :roster, member_id, :enrollment, :unit, row_number, shares, employment,
                                nullif(worker, '')::uuid, m.version
                            FROM line JOIN member m USING (member_id)
                        )
                        SELECT count(*) FROM line l JOIN roster_line b ON b.member_id = l.member_id
                        AND b.shares = l.shares AND b.employment = l.employment AND b.""" + OF_CURRENT)
                .bindArray("members", UUID.class, members)
                .bindArray("rows", Integer.class, rows)
                .bindArray("shares", Integer.class, shares)
                .bindArray("employments", String.class, employments)
                .bindArray("workers", String.class, workers)
                .bind("roster", roster)
                .bind("enrollment", enrollment.id())
                .bind("unit", enrollment.unit())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void reject(RosterId roster, Enrollment enrollment, List<RosterFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        var batch = transactions.sql().prepareBatch("""
                        INSERT INTO roster_rejection (roster_id, enrollment_id, unit_id, row_number, column_name,
                        code, params)
                        VALUES (:roster, :enrollment, :unit, :row, :column, :code, :text::jsonb)
                        """);
        findings.stream()
                .sorted(Comparator.comparingInt(RosterFinding::row))
                .forEach(finding -> batch.bind("roster", roster)
                        .bind("enrollment", enrollment.id())
                        .bind("unit", enrollment.unit())
                        .bindMethods(finding)
                        .bind("text", text(finding.params()))
                        .add());
        batch.execute();
    }

    @Override
    public void replace(RosterId roster, Enrollment enrollment) {
        for (String table : List.of("roster_line", "roster_rejection", "roster_finding")) {
            transactions
                    .sql()
                    .createUpdate("DELETE FROM %s WHERE ".formatted(table) + OF_CURRENT)
                    .bind("enrollment", enrollment.id())
                    .execute();
        }
        transactions
                .sql()
                .createUpdate("UPDATE enrollment SET roster_id = :roster WHERE enrollment_id = :enrollment")
                .bind("roster", roster)
                .bind("enrollment", enrollment.id())
                .execute();
    }

    @Override
    public List<Numbered> rejections(EnrollmentId enrollment, long after, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT position, row_number, column_name, code, params::text FROM roster_rejection WHERE
                        """ + OF_CURRENT + """
                        AND position > :after ORDER BY position LIMIT :limit
                        """)
                .bind("enrollment", enrollment)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(RejectionRow.class)
                .stream()
                .map(row -> new Numbered(row.position(), row.finding(params(row.params()))))
                .toList();
    }

    @Override
    public List<RosterLine> pending(EnrollmentId enrollment, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT row_number, member_id, shares, employment, worker_id, coverage_id, void_code
                        FROM roster_line WHERE
                        """ + OF_CURRENT + """
                        AND coverage_id IS NULL AND void_code IS NULL ORDER BY row_number LIMIT :limit
                        """)
                .bind("enrollment", enrollment)
                .bind("limit", limit)
                .mapTo(LineRow.class)
                .stream()
                .map(LineRow::line)
                .toList();
    }

    @Override
    public void settle(EnrollmentId enrollment, Map<MemberId, CoverageId> opened, Map<MemberId, RosterFault> voided) {
        List<UUID> members = new ArrayList<>();
        List<String> coverages = new ArrayList<>();
        List<String> voids = new ArrayList<>();
        opened.forEach((member, coverage) -> {
            members.add(member.value());
            coverages.add(coverage.toString());
            voids.add("");
        });
        voided.forEach((member, fault) -> {
            members.add(member.value());
            coverages.add("");
            voids.add(fault.name());
        });
        transactions
                .sql()
                .createUpdate("""
                        UPDATE roster_line l SET coverage_id = nullif(n.coverage, '')::uuid, void_code = nullif(n.fault, '')
                        FROM unnest(:members, :coverages, :voids) AS n (member_id, coverage, fault)
                        WHERE l.member_id = n.member_id AND l.""" + OF_CURRENT)
                .bind("enrollment", enrollment)
                .bindArray("members", UUID.class, members)
                .bindArray("coverages", String.class, coverages)
                .bindArray("voids", String.class, voids)
                .execute();
    }

    @Override
    public List<Settled> lines(EnrollmentId enrollment, int afterRow, int limit) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT row_number, member_id, shares, employment, worker_id, coverage_id, void_code
                        FROM roster_line WHERE
                        """ + OF_CURRENT + """
                        AND row_number > :after ORDER BY row_number LIMIT :limit
                        """)
                .bind("enrollment", enrollment)
                .bind("after", afterRow)
                .bind("limit", limit)
                .mapTo(LineRow.class)
                .stream()
                .map(LineRow::settled)
                .toList();
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

    /** A line as it is stored. */
    record LineRow(
            int rowNumber,
            MemberId memberId,
            int shares,
            Employment employment,
            Optional<MemberId> workerId,
            Optional<CoverageId> coverageId,
            Optional<RosterFault> voidCode) {

        RosterLine line() {
            return new RosterLine(rowNumber, memberId, shares, employment, workerId);
        }

        Settled settled() {
            return new Settled(line(), coverageId, voidCode);
        }
    }

    /** A finding as it is stored. */
    record RejectionRow(long position, int rowNumber, RosterColumn columnName, String code, String params) {

        RosterFinding finding(Map<String, Object> values) {
            return new RosterFinding(rowNumber, columnName, code, values);
        }
    }
}
