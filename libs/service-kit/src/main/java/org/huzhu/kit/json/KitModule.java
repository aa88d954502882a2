package org.huzhu.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.huzhu.contracts.Amount;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;

/** JSON of the house's own values: money as a decimal string in yuan, sensitive text never shown. */
final class KitModule extends SimpleModule {

    private KitModule(Function<Sensitive, String> sensitive) {
        super("huzhu");
        add(Money.class, Money::toYuanString, Money::yuan);
        add(Amount.class, Amount::yuan, Amount::new);
        add(Sensitive.class, sensitive, Sensitive::of);
    }

    /** Returns the module for what leaves the service: sensitive text is written masked. */
    static KitModule masking() {
        return new KitModule(Sensitive::toString);
    }

    /** Returns the module for digests: sensitive text takes part in them. */
    static KitModule revealing() {
        return new KitModule(Sensitive::reveal);
    }

    private <T> void add(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new Writer<>(type, write));
        addDeserializer(type, new Reader<>(type, read));
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private final transient Function<T, String> write;

        Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(write.apply(value));
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> read;

        Reader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        @SuppressWarnings("unchecked") // handleUnexpectedToken returns what the caller asked for
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), in);
            }
            try {
                return read.apply(in.getText());
            } catch (RuntimeException refused) {
                return (T) context.handleInstantiationProblem(handledType(), null, refused);
            }
        }
    }
}
