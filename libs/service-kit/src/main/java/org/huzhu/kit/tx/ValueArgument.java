package org.huzhu.kit.tx;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jspecify.annotations.Nullable;

/** Binds a record of one component as that component. */
final class ValueArgument implements ArgumentFactory {

    @Override
    public Optional<Argument> build(Type type, @Nullable Object value, ConfigRegistry config) {
        if (value == null || !ValueRecords.is(value.getClass())) {
            return Optional.empty();
        }
        ValueRecords.Shape shape = ValueRecords.shape(value.getClass());
        return config.get(Arguments.class).findFor(shape.component(), shape.value(value));
    }
}
