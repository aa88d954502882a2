package org.huzhu.enrollment.member.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huzhu.enrollment.member.Member;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.member.Person;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.access.AccessScope;
import org.huzhu.kit.personal.BlindIndex;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.tx.Transactions;

/** Members in their table: ciphertext, found by keyed index. */
@Singleton
class SqlMembers implements Members {
    private static final String NAME = "member.name";
    private static final String ID_NUMBER = "member.idNumber";
    private static final String PHONE = "member.phone";
    private static final String SELECT =
            "SELECT m.member_id, m.name_cipher, m.id_cipher, m.phone_cipher, m.version FROM member m ";

    private final Transactions transactions;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final IdSource ids;

    @Inject
    SqlMembers(Transactions transactions, FieldCipher cipher, BlindIndex index, IdSource ids) {
        this.transactions = transactions;
        this.cipher = cipher;
        this.index = index;
        this.ids = ids;
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return transactions
                .sql()
                .createQuery(SELECT + "WHERE m.member_id = :id")
                .bind("id", id.value())
                .map((row, context) -> member(row))
                .findOne();
    }

    @Override
    public Optional<Member> find(CitizenId idNumber) {
        return transactions
                .sql()
                .createQuery(SELECT + "WHERE m.id_index = :index")
                .bind("index", index.of(ID_NUMBER, idNumber.reveal()))
                .map((row, context) -> member(row))
                .findOne();
    }

    @Override
    public List<Member> after(Optional<UnitId> unit, Optional<MemberId> last, int limit) {
        return transactions
                .sql()
                .createQuery(SELECT
                        + employedBy(unit)
                        + " AND (CAST(:last AS uuid) IS NULL OR m.member_id > :last)"
                        + " ORDER BY m.member_id LIMIT :limit")
                .bindMap(unit.map(id -> Map.of("unit", id.value())).orElse(Map.of()))
                .bindByType("last", last.map(MemberId::value).orElse(null), UUID.class)
                .bind("limit", limit)
                .map((row, context) -> member(row))
                .list();
    }

    /** Row-level security alone would look at every member; a unit's or an office's own are few, so they lead the way. */
    private String employedBy(Optional<UnitId> unit) {
        if (unit.isPresent()) {
            return "WHERE m.member_id IN (SELECT e.member_id FROM employment e WHERE e.unit_id = :unit)";
        }
        return transactions.scope() instanceof AccessScope.Office
                ? "WHERE m.member_id IN (SELECT e.member_id FROM employment e JOIN unit_scope s"
                        + " ON s.unit_id = e.unit_id WHERE app_sees(s.unit_id, NULL))"
                : "WHERE true";
    }

    @Override
    public Map<MemberId, String> nameIndexes(Collection<MemberId> members) {
        Map<MemberId, String> indexes = new HashMap<>();
        transactions
                .sql()
                .createQuery("SELECT member_id, name_index FROM member WHERE member_id = ANY (:members)")
                .bindArray(
                        "members",
                        UUID.class,
                        members.stream().<Object>map(MemberId::value).toList())
                .map((row, context) ->
                        Map.entry(new MemberId(row.getObject("member_id", UUID.class)), row.getString("name_index")))
                .forEach(entry -> indexes.put(entry.getKey(), entry.getValue()));
        return indexes;
    }

    @Override
    public Map<CitizenId, MemberId> enlist(UnitId unit, List<Person> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<String, Person> byIndex = new LinkedHashMap<>();
        people.forEach(
                person -> byIndex.put(index.of(ID_NUMBER, person.idNumber().reveal()), person));
        Map<String, MemberId> known = known(byIndex.keySet());
        List<Map.Entry<String, Person>> missing = byIndex.entrySet().stream()
                .filter(entry -> !known.containsKey(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (!missing.isEmpty()) {
            add(missing);
            known.putAll(known(missing.stream().map(Map.Entry::getKey).toList()));
        }
        employ(unit, known.values());
        Map<CitizenId, MemberId> result = new HashMap<>();
        byIndex.forEach((key, person) -> {
            MemberId member = known.get(key);
            if (member == null) {
                throw new IllegalStateException("a member that was just added is not there");
            }
            result.put(person.idNumber(), member);
        });
        return result;
    }

    private Map<String, MemberId> known(Collection<String> indexes) {
        Map<String, MemberId> known = new HashMap<>();
        transactions
                .sql()
                .createQuery("SELECT id_index, member_id FROM member WHERE id_index = ANY (:indexes)")
                .bindArray("indexes", String.class, new ArrayList<Object>(indexes))
                .map((row, context) ->
                        Map.entry(row.getString("id_index"), new MemberId(row.getObject("member_id", UUID.class))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    /** Adds members in the order of their index, so that two imports at once wait for each other and never both ways. */
    private void add(List<Map.Entry<String, Person>> missing) {
        List<Object> keys = new ArrayList<>();
        List<Object> indexes = new ArrayList<>();
        List<Object> nameIndexes = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        List<Object> numbers = new ArrayList<>();
        List<Object> phones = new ArrayList<>();
        for (Map.Entry<String, Person> entry : missing) {
            UUID id = ids.next();
            Person person = entry.getValue();
            keys.add(id);
            indexes.add(entry.getKey());
            nameIndexes.add(index.of(NAME, person.name().reveal().strip()));
            names.add(encrypted(id, NAME, person.name()));
            numbers.add(encrypted(id, ID_NUMBER, person.idNumber().sensitive()));
            phones.add(
                    person.mobile().map(mobile -> encrypted(id, PHONE, mobile)).orElse(""));
        }
        transactions
                .sql()
                .createUpdate(
                        "INSERT INTO member (member_id, id_index, name_index, name_cipher, id_cipher, phone_cipher,"
                                + " version) SELECT id, id_index, name_index, decode(name, 'base64'), decode(number, 'base64'),"
                                + " CASE WHEN phone <> '' THEN decode(phone, 'base64') END, 0"
                                + " FROM unnest(:keys, :indexes, :nameIndexes, :names, :numbers, :phones)"
                                + " AS n (id, id_index, name_index, name, number, phone)"
                                + " ON CONFLICT (id_index) DO NOTHING")
                .bindArray("keys", UUID.class, keys)
                .bindArray("indexes", String.class, indexes)
                .bindArray("nameIndexes", String.class, nameIndexes)
                .bindArray("names", String.class, names)
                .bindArray("numbers", String.class, numbers)
                .bindArray("phones", String.class, phones)
                .execute();
    }

    private void employ(UnitId unit, Collection<MemberId> members) {
        transactions
                .sql()
                .createUpdate("INSERT INTO employment (member_id, unit_id) SELECT m, :unit"
                        + " FROM unnest(:members) AS m ORDER BY m ON CONFLICT DO NOTHING")
                .bind("unit", unit.value())
                .bindArray(
                        "members",
                        UUID.class,
                        members.stream()
                                .sorted(Comparator.naturalOrder())
                                .<Object>map(MemberId::value)
                                .toList())
                .execute();
    }

    private String encrypted(UUID member, String field, Sensitive value) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(member, field, value));
    }

    private Member member(ResultSet row) throws SQLException {
        UUID id = row.getObject("member_id", UUID.class);
        byte[] phone = row.getBytes("phone_cipher");
        return new Member(
                new MemberId(id),
                new Person(
                        cipher.decrypt(id, NAME, row.getBytes("name_cipher")),
                        CitizenId.of(cipher.decrypt(id, ID_NUMBER, row.getBytes("id_cipher"))
                                .reveal()),
                        Optional.ofNullable(phone).map(bytes -> cipher.decrypt(id, PHONE, bytes))),
                row.getLong("version"));
    }
}
