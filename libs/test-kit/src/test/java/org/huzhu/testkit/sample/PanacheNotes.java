package org.huzhu.testkit.sample;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
class PanacheNotes implements PanacheRepositoryBase<NoteRow, UUID> {}
