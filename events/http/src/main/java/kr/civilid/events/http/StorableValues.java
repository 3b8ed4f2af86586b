package kr.civilid.events.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Predicate;

/// Takes no value that JSON and Java know and a database does not: text with U+0000, years outside 1 to 9999.
final class StorableValues extends SimpleModule {

    StorableValues() {
        super("storable-values");
        addDeserializer(
                String.class,
                new Storable<>(String.class, StringDeserializer.instance, text -> text.indexOf('\0') < 0));
        addDeserializer(
                LocalDate.class,
                new Storable<>(LocalDate.class, LocalDateDeserializer.INSTANCE, date -> isStorable(date.getYear())));
        addDeserializer(
                OffsetDateTime.class,
                new Storable<>(
                        OffsetDateTime.class,
                        InstantDeserializer.OFFSET_DATE_TIME,
                        time -> isStorable(time.toInstant())));
        addDeserializer(
                Instant.class, new Storable<>(Instant.class, InstantDeserializer.INSTANT, StorableValues::isStorable));
    }

    private static boolean isStorable(Instant time) {
        return isStorable(time.atOffset(ZoneOffset.UTC).getYear());
    }

    private static boolean isStorable(int year) {
        return year >= 1 && year <= 9999;
    }

    private static final class Storable<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final transient JsonDeserializer<T> reader;
        private final transient Predicate<T> isStorable;

        Storable(Class<T> type, JsonDeserializer<T> reader, Predicate<T> isStorable) {
            super(type);
            this.type = type;
            this.reader = reader;
            this.isStorable = isStorable;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var value = reader.deserialize(parser, context);
            if (!isStorable.test(value)) {
                throw context.weirdStringException("", type, "cannot be stored");
            }
            return value;
        }
    }
}
