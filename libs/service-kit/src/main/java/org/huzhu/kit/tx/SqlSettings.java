package org.huzhu.kit.tx;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Types;
import java.util.Arrays;
import java.util.Optional;
import org.huzhu.contracts.Amount;
import org.huzhu.kernel.money.Money;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.generic.GenericTypes;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * How the house speaks SQL: money as {@code numeric(14,2)}, records filled from columns of the same name, a record of one
 * component (a typed id) as that component.
 */
final class SqlSettings {

    /** Each statement has a configuration of its own, in which Jdbi would look for a record's mapper, and make it, anew. */
    private static final ClassValue<Optional<RowMapper<?>>> RECORDS = new ClassValue<>() {
        @Override
        protected Optional<RowMapper<?>> computeValue(Class<?> type) {
            return type.isRecord() && type.getRecordComponents().length > 1
                    ? Optional.of(ConstructorMapper.of(canonical(type)))
                    : Optional.empty();
        }
    };

    private SqlSettings() {}

    static Jdbi jdbi(ConnectionFactory connections, TransactionHandler transactions) {
        Jdbi jdbi = Jdbi.create(connections);
        jdbi.installPlugin(new PostgresPlugin());
        jdbi.setTransactionHandler(transactions);
        // The values of a failed statement may be personal data; messages go to logs.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.registerArgument(new ValueArgument());
        jdbi.registerColumnMapper(new ValueMapper());
        jdbi.registerArgument(new MoneyArgument());
        jdbi.registerArgument(new AmountArgument());
        jdbi.registerColumnMapper(Money.class, (row, column, context) -> {
            BigDecimal yuan = row.getBigDecimal(column);
            return yuan == null ? null : Money.fen(fen(yuan));
        });
        jdbi.registerColumnMapper(Amount.class, (row, column, context) -> {
            BigDecimal yuan = row.getBigDecimal(column);
            return yuan == null ? null : Amount.ofFen(fen(yuan));
        });
        jdbi.registerRowMapper(SqlSettings::recordMapper);
        return jdbi;
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).longValueExact();
    }

    /** Fills a record of two or more components by the names of its columns; smaller ones are values of one column. */
    private static Optional<RowMapper<?>> recordMapper(Type type, ConfigRegistry config) {
        return RECORDS.get(GenericTypes.getErasedType(type));
    }

    /** Rows are package-private, so their constructor must be opened. */
    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(components);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class MoneyArgument extends AbstractArgumentFactory<Money> {
        MoneyArgument() {
            super(Types.NUMERIC);
        }

        @Override
        protected Argument build(Money value, ConfigRegistry config) {
            return (position, statement, context) ->
                    statement.setBigDecimal(position, BigDecimal.valueOf(value.fen(), 2));
        }
    }

    private static final class AmountArgument extends AbstractArgumentFactory<Amount> {
        AmountArgument() {
            super(Types.NUMERIC);
        }

        @Override
        protected Argument build(Amount value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setBigDecimal(position, new BigDecimal(value.yuan()));
        }
    }
}
