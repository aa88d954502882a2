package org.huzhu.kit.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the service's JSON strict: what a caller sends means one thing or is refused. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final int DEPTH_MAX = 50;
    private static final int TEXT_MAX = 1 << 20;
    private static final long BYTES_MAX = 1 << 20;

    @Override
    @SuppressWarnings(
            "deprecation") // Quarkus hands over a finished mapper; only its builder sets features without warning
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(KitModule.masking());
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        for (CoercionInputShape shape : new CoercionInputShape[] {
            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        mapper.configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(bytesMax())
                        .maxNestingDepth(DEPTH_MAX)
                        .maxStringLength(TEXT_MAX)
                        .build());
    }

    /** Read by hand: the mapper is made before the service's settings are. */
    private static long bytesMax() {
        return ConfigProvider.getConfig()
                .getOptionalValue("huzhu.kit.json-bytes-max", Long.class)
                .orElse(BYTES_MAX);
    }
}
