package org.huzhu.gateway.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every code that a caller may meet, with its texts, read from the bundles of the kit and of all services. */
public final class ProblemCatalogue {

    private static final String OWN = "gateway";

    /** The parts that bring texts along; of a code that several have, the first one's text is shown. */
    private static final List<String> SOURCES = List.of("kit", "enrollment", "claims", "payout", OWN);

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9_.]+)}");

    private final NavigableMap<String, Entry> entries;

    private final NavigableMap<String, Entry> own;

    private ProblemCatalogue(NavigableMap<String, Entry> entries, NavigableMap<String, Entry> own) {
        this.entries = Collections.unmodifiableNavigableMap(entries);
        this.own = own;
    }

    /** Reads {@code problems/<part>_<language>.properties} from the class path; a part without texts has no codes. */
    public static ProblemCatalogue fromClassPath() {
        NavigableMap<String, Entry> entries = new TreeMap<>();
        for (String source : SOURCES) {
            read(source).forEach(entries::putIfAbsent);
        }
        return new ProblemCatalogue(entries, read(OWN));
    }

    private static NavigableMap<String, Entry> read(String source) {
        Properties zh = bundle(source, Language.ZH);
        Properties en = bundle(source, Language.EN);
        NavigableMap<String, Entry> read = new TreeMap<>();
        for (String key : zh.stringPropertyNames()) {
            if (key.endsWith(".title")) {
                String code = key.substring(0, key.length() - ".title".length());
                Map<Language, Texts> texts = Map.of(Language.ZH, texts(zh, code), Language.EN, texts(en, code));
                read.put(slug(code), new Entry(code, source, texts));
            }
        }
        return read;
    }

    /** All codes by their slug. */
    public NavigableMap<String, Entry> entries() {
        return entries;
    }

    /** The entry of a slug such as {@code body-too-large}. */
    public Optional<Entry> find(String slug) {
        return Optional.ofNullable(entries.get(slug));
    }

    /** The last part of a problem's type: {@code BODY_TOO_LARGE} becomes {@code body-too-large}. */
    public static String slug(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The texts of one of the gateway's own refusals. */
    public Texts textsOf(GatewayRefusal refusal, Language language) {
        return Optional.ofNullable(own.get(slug(refusal.name())))
                .map(entry -> entry.in(language))
                .orElseThrow(() -> new IllegalStateException("No text for " + refusal));
    }

    private static Texts texts(Properties bundle, String code) {
        return new Texts(bundle.getProperty(code + ".title", code), bundle.getProperty(code + ".detail", ""));
    }

    private static Properties bundle(String source, Language language) {
        Properties properties = new Properties();
        String name = "problems/" + source + "_" + language.tag() + ".properties";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
        return properties;
    }

    /** What the catalogue says of one code. */
    public record Entry(String code, String source, Map<Language, Texts> texts) {

        public Entry {
            texts = Map.copyOf(texts);
        }

        /** The texts in one language. */
        public Texts in(Language language) {
            return Objects.requireNonNull(texts.get(language));
        }
    }

    /** Title and detail; the detail may hold parameters in braces. */
    public record Texts(String title, String detail) {

        /** The detail with its parameters filled in; an unknown one stays as it is. */
        public String detailWith(Map<String, String> parameters) {
            Matcher matcher = PARAMETER.matcher(detail);
            return matcher.replaceAll(
                    found -> Matcher.quoteReplacement(parameters.getOrDefault(found.group(1), found.group())));
        }
    }
}
