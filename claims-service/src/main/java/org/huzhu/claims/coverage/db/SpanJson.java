package org.huzhu.claims.coverage.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huzhu.claims.coverage.CoverageSpan;
import org.huzhu.claims.coverage.CoverageStatus;
import org.huzhu.kernel.time.DateSpan;
import org.jspecify.annotations.Nullable;

/** The rows of a coverage as the column {@code spans} keeps them. */
record SpanJson(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant knownFrom,
        @Nullable Instant knownTo,
        int shares,
        LocalDate observationFrom,
        boolean observationWaived,
        CoverageStatus status) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static String write(List<CoverageSpan> spans) {
        List<SpanJson> rows = spans.stream().map(SpanJson::of).toList();
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<CoverageSpan> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<SpanJson>>() {}).stream()
                    .map(SpanJson::span)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SpanJson of(CoverageSpan span) {
        return new SpanJson(
                span.valid().from(),
                span.valid().until(),
                span.knownFrom(),
                span.knownTo().orElse(null),
                span.shares(),
                span.observation().from(),
                span.observation().waived(),
                span.status());
    }

    private CoverageSpan span() {
        return new CoverageSpan(
                new DateSpan(validFrom, validTo),
                knownFrom,
                Optional.ofNullable(knownTo),
                shares,
                new CoverageSpan.Observation(observationFrom, observationWaived),
                status);
    }
}
