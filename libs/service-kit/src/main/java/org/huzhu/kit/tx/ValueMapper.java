package org.huzhu.kit.tx;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.ColumnMappers;

/** Reads a column into a record of one component; no value gives no record. */
final class ValueMapper implements ColumnMapperFactory {

    @Override
    public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
        Class<?> raw = GenericTypes.getErasedType(type);
        if (!ValueRecords.is(raw)) {
            return Optional.empty();
        }
        ValueRecords.Shape shape = ValueRecords.shape(raw);
        return config.get(ColumnMappers.class).findFor(shape.component()).map(mapper -> (row, column, context) -> {
            Object value = mapper.map(row, column, context);
            return value == null ? null : shape.holder(value);
        });
    }
}
