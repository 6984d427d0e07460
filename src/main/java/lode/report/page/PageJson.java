package lode.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a page as JSON that may stand inside a script element: numbers have seven digits, and missing ones are null. */
final class PageJson {

    private static final MathContext DIGITS = new MathContext(7);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new One())
                    .addSerializer(double.class, new One())
                    .addSerializer(double[].class, new Many()))
            .build();

    private PageJson() {}

    /** The page as one line that holds no {@code <}. */
    static String of(Page page) {
        return MAPPER.writeValueAsString(page)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void write(double value, JsonGenerator json) {
        if (Double.isFinite(value)) {
            json.writeNumber(new BigDecimal(value).round(DIGITS).stripTrailingZeros());
        } else {
            json.writeNull();
        }
    }

    private static final class One extends StdSerializer<Double> {

        One() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            write(value, json);
        }
    }

    private static final class Many extends StdSerializer<double[]> {

        Many() {
            super(double[].class);
        }

        @Override
        public void serialize(double[] values, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (double value : values) {
                write(value, json);
            }
            json.writeEndArray();
        }
    }
}
