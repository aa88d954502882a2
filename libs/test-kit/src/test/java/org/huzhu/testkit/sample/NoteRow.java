package org.huzhu.testkit.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

@Entity
@Table(name = "note")
class NoteRow {
    @Id
    UUID id;

    UUID unitId;
    UUID memberId;
    String text;
    BigDecimal price;

    @Version
    long version;
}
