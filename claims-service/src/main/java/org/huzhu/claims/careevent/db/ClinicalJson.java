package org.huzhu.claims.careevent.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.huzhu.claims.careevent.Diagnosis;
import org.huzhu.claims.careevent.Procedure;
import org.huzhu.kernel.personal.Sensitive;

/** Diagnoses and procedures as one text, to be encrypted. */
record ClinicalJson(List<Diagnosis> diagnoses, List<Procedure> procedures) {

    /** Neither diagnoses nor procedures. */
    static final ClinicalJson NOTHING = new ClinicalJson(List.of(), List.of());

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    Sensitive write() {
        return Sensitive.of(text(this));
    }

    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable", null);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            // The exception's text could quote a diagnosis.
            throw new IllegalStateException("not readable", null);
        }
    }
}
