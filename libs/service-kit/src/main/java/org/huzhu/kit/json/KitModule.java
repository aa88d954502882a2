package org.huzhu.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.function.Function;
import org.huzhu.contracts.Amount;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.personal.Sensitive;

/** JSON of the house's own values: money as a decimal string in yuan, sensitive text never shown. */
final class KitModule extends SimpleModule {

    private static final long FEN_MAX = 99_999_999_999_999L;

    private KitModule(Function<Sensitive, String> sensitive) {
        super("huzhu");
        add(Money.class, Money::toYuanString, KitModule::money);
        addDeserializer(String.class, new TextReader());
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

    /** Reads money that {@code numeric(14,2)} can hold. */
    private static Money money(String yuan) {
        Money money = Money.yuan(yuan);
        if (money.fen() > FEN_MAX || money.fen() < -FEN_MAX) {
            throw new ArithmeticException("An amount has at most twelve digits before the point");
        }
        return money;
    }

    private <T> void add(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new Writer<>(type, write));
        addDeserializer(type, new Reader<>(type, read));
    }

    /** Refuses NUL in any text: no column of the database takes it. */
    private static final class TextReader extends StringDeserializer {
        @Override
        public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            String text = super.deserialize(in, context);
            if (text != null && text.indexOf('\0') >= 0) {
                return (String) context.handleWeirdStringValue(String.class, "", "NUL is no text");
            }
            return text;
        }
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
                if (in.getText().indexOf('\0') >= 0) {
                    return (T) context.handleWeirdStringValue(handledType(), "", "NUL is no text");
                }
                return read.apply(in.getText());
            } catch (RuntimeException refused) {
                return (T) context.handleInstantiationProblem(handledType(), null, refused);
            }
        }
    }
}
