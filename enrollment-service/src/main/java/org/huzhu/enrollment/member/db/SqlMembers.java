package org.huzhu.enrollment.member.db;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huzhu.enrollment.member.Member;
import org.huzhu.enrollment.member.MemberId;
import org.huzhu.enrollment.member.Members;
import org.huzhu.enrollment.member.Person;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.kernel.id.IdSource;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;
import org.huzhu.kit.personal.BlindIndex;
import org.huzhu.kit.personal.FieldCipher;
import org.huzhu.kit.personal.KeptItem;
import org.huzhu.kit.tx.Transactions;
import org.huzhu.union.access.UnionScope;

/** Members in their table: ciphertext, found by keyed index. */
@Singleton
class SqlMembers implements Members {
    private static final String NAME = "member.name";
    private static final String ID_NUMBER = "member.idNumber";
    /** No payee is called so: the index of a damaged name fits nobody. */
    private static final String NO_NAME = "";

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
                .createQuery(SELECT + """
                        WHERE m.member_id = :id
                        """)
                .bind("id", id)
                .mapTo(MemberRow.class)
                .findOne()
                .map(this::member);
    }

    @Override
    public Optional<Member> find(CitizenId idNumber) {
        return transactions
                .sql()
                .createQuery(SELECT + """
                        WHERE m.id_index = :index
                        """)
                .bind("index", index.of(ID_NUMBER, idNumber.reveal()))
                .mapTo(MemberRow.class)
                .findOne()
                .map(this::member);
    }

    @Override
    public List<Member> after(Optional<UnitId> unit, Optional<MemberId> last, int limit) {
        return transactions
                .sql()
                .createQuery(SELECT + employedBy(unit) + """
                        AND (:last::uuid IS NULL OR m.member_id > :last)
                        ORDER BY m.member_id LIMIT :limit
                        """)
                .bindMap(unit.map(id -> Map.of("unit", id)).orElse(Map.of()))
                .bind("last", last)
                .bind("limit", limit)
                .mapTo(MemberRow.class)
                .stream()
                .map(this::member)
                .toList();
    }

    /** Row-level security alone would look at every member; a unit's or an office's own are few, so they lead the way. */
    private String employedBy(Optional<UnitId> unit) {
        if (unit.isPresent()) {
            return """
                        WHERE m.member_id IN (SELECT e.member_id FROM employment e WHERE e.unit_id = :unit)
                        """;
        }
        return transactions.scope() instanceof UnionScope.Office ? """
                        WHERE m.member_id IN (SELECT e.member_id FROM employment e JOIN unit_scope s
                        ON s.unit_id = e.unit_id WHERE app_sees(s.unit_id, NULL))
                        """ : "WHERE true ";
    }

    @Override
    public Map<MemberId, String> nameIndexes(Collection<MemberId> members) {
        return transactions
                .sql()
                .createQuery("SELECT member_id, name_cipher FROM member WHERE member_id = ANY (:members)")
                .bindArray(
                        "members",
                        UUID.class,
                        members.stream().map(MemberId::value).toList())
                .mapTo(NameRow.class)
                .collect(Collectors.toMap(NameRow::memberId, this::nameIndex));
    }

    private String nameIndex(NameRow row) {
        String name = open(row.memberId(), NAME, row.nameCipher())
                .readable()
                .map(clear -> clear.reveal().strip())
                .orElse(NO_NAME);
        return index.of(NAME, row.memberId() + "\n" + name);
    }

    @Override
    public Map<CitizenId, Enlisted> enlist(UnitId unit, List<Person> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<String, Person> byIndex = new TreeMap<>();
        people.forEach(
                person -> byIndex.put(index.of(ID_NUMBER, person.idNumber().reveal()), person));
        Map<String, Known> known = new HashMap<>(kept(unit, byIndex.keySet()));
        List<Map.Entry<String, Person>> missing = byIndex.entrySet().stream()
                .filter(entry -> !known.containsKey(entry.getKey()))
                .toList();
        Set<MemberId> created = missing.isEmpty() ? Set.of() : add(missing);
        if (!missing.isEmpty()) {
            known.putAll(kept(unit, missing.stream().map(Map.Entry::getKey).toList()));
        }
        Map<CitizenId, Enlisted> result = new HashMap<>();
        byIndex.forEach((key, person) -> {
            Known found = known.get(key);
            if (found == null) {
                throw new IllegalStateException("a member that was just added is not there");
            }
            Identity identity = created.contains(found.id()) ? Identity.CREATED : compared(found, person);
            result.put(person.idNumber(), new Enlisted(found.id(), identity, found.tie()));
        });
        return result;
    }

    /** What is kept of somebody; fixed once an enrolment was handed in or cover opened. */
    private record Known(MemberId id, KeptField<Sensitive> name, boolean fixed, Tie tie) {}

    private Identity compared(Known known, Person person) {
        Optional<String> name =
                known.name().readable().map(clear -> clear.reveal().strip());
        if (name.filter(person.name().reveal().strip()::equals).isPresent()) {
            return Identity.SAME;
        }
        if (known.fixed()) {
            return name.isPresent() ? Identity.DIFFERS : Identity.UNREADABLE;
        }
        UUID id = known.id().value();
        transactions
                .sql()
                .createUpdate("""
                        UPDATE member SET name_cipher = :name, phone_cipher = coalesce(:phone, phone_cipher),
                        version = version + 1 WHERE member_id = :id
                        """)
                .bind("id", id)
                .bind("name", cipher.encrypt(id, NAME, person.name()))
                .bindByType(
                        "phone",
                        person.mobile()
                                .map(mobile -> cipher.encrypt(id, PHONE, mobile))
                                .orElse(null),
                        byte[].class)
                .execute();
        return Identity.RENAMED;
    }

    private Map<String, Known> kept(UnitId unit, Collection<String> indexes) {
        return transactions
                .sql()
                .createQuery("""
                        SELECT m.id_index, m.member_id, m.name_cipher,
                        EXISTS (SELECT 1 FROM employment e WHERE e.member_id = m.member_id)
                        OR EXISTS (SELECT 1 FROM roster_line l JOIN enrollment n ON n.roster_id = l.roster_id
                        WHERE l.member_id = m.member_id
                        AND n.state NOT IN ('DRAFT', 'RETURNED', 'REJECTED', 'CANCELLED')) AS fixed,
                        EXISTS (SELECT 1 FROM employment e
                        WHERE e.member_id = m.member_id AND e.unit_id = :unit) AS employed
                        FROM member m WHERE m.id_index = ANY (:indexes)
                        """)
                .bind("unit", unit)
                .bindArray("indexes", String.class, indexes)
                .mapTo(KnownRow.class)
                .collect(Collectors.toMap(KnownRow::idIndex, this::known));
    }

    private Known known(KnownRow row) {
        return new Known(
                row.memberId(),
                open(row.memberId(), NAME, row.nameCipher()),
                row.fixed(),
                row.employed() ? Tie.EMPLOYED : Tie.STRANGER);
    }

    /** Adds members in the order of their index, so that two imports at once wait for each other and never both ways. */
    private Set<MemberId> add(List<Map.Entry<String, Person>> missing) {
        List<UUID> keys = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        for (Map.Entry<String, Person> entry : missing) {
            UUID id = ids.next();
            Person person = entry.getValue();
            keys.add(id);
            indexes.add(entry.getKey());
            names.add(encrypted(id, NAME, person.name()));
            numbers.add(encrypted(id, ID_NUMBER, person.idNumber().sensitive()));
            phones.add(
                    person.mobile().map(mobile -> encrypted(id, PHONE, mobile)).orElse(""));
        }
        return transactions
                .sql()
                .createQuery("""
                        INSERT INTO member (member_id, id_index, name_cipher, id_cipher, phone_cipher, version)
                        SELECT id, id_index, decode(name, 'base64'), decode(number, 'base64'),
                        CASE WHEN phone <> '' THEN decode(phone, 'base64') END, 0
                        FROM unnest(:keys, :indexes, :names, :numbers, :phones)
                        AS n (id, id_index, name, number, phone)
                        ON CONFLICT (id_index) DO NOTHING RETURNING member_id
                        """)
                .bindArray("keys", UUID.class, keys)
                .bindArray("indexes", String.class, indexes)
                .bindArray("names", String.class, names)
                .bindArray("numbers", String.class, numbers)
                .bindArray("phones", String.class, phones)
                .mapTo(MemberId.class)
                .set();
    }

    @Override
    public Map<CitizenId, MemberId> known(Collection<CitizenId> idNumbers) {
        if (idNumbers.isEmpty()) {
            return Map.of();
        }
        Map<String, CitizenId> byIndex = new HashMap<>();
        idNumbers.forEach(id -> byIndex.put(index.of(ID_NUMBER, id.reveal()), id));
        return transactions
                .sql()
                .createQuery("SELECT id_index, member_id FROM member WHERE id_index = ANY (:indexes)")
                .bindArray("indexes", String.class, byIndex.keySet())
                .mapTo(IndexRow.class)
                .collect(Collectors.toMap(
                        row -> Objects.requireNonNull(byIndex.get(row.idIndex())), IndexRow::memberId));
    }

    @Override
    public void employ(UnitId unit, Collection<MemberId> members) {
        transactions
                .sql()
                .createUpdate("""
                        INSERT INTO employment (member_id, unit_id) SELECT m, :unit
                        FROM unnest(:members) AS m ORDER BY m ON CONFLICT DO NOTHING
                        """)
                .bind("unit", unit)
                .bindArray(
                        "members",
                        UUID.class,
                        members.stream()
                                .sorted(Comparator.naturalOrder())
                                .map(MemberId::value)
                                .toList())
                .execute();
    }

    private String encrypted(UUID member, String field, Sensitive value) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(member, field, value));
    }

    private Member member(MemberRow row) {
        MemberId id = row.memberId();
        return new Member(
                id,
                open(id, NAME, row.nameCipher()),
                open(id, ID_NUMBER, row.idCipher()).map(clear -> CitizenId.of(clear.reveal())),
                row.phoneCipher().map(bytes -> open(id, PHONE, bytes)),
                row.version());
    }

    private KeptField<Sensitive> open(MemberId member, String field, byte[] bytes) {
        return cipher.open(KeptItem.of("member", member), member.value(), field, bytes);
    }

    /** A member's name as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // read and used up at once, never compared
    record NameRow(MemberId memberId, byte[] nameCipher) {}

    /** What is kept of somebody on a roster, as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // read and used up at once, never compared
    record KnownRow(String idIndex, MemberId memberId, byte[] nameCipher, boolean fixed, boolean employed) {}

    /** Whom a keyed index names. */
    record IndexRow(String idIndex, MemberId memberId) {}
}
