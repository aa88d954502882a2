package org.huzhu.kit.problem;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huzhu.kernel.money.Money;
import org.huzhu.kit.KitConfig;

/** The texts of all problem codes of this service, in Chinese and English. */
@Singleton
public class ProblemTexts {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final String TITLE = ".title";

    private final Properties chinese = new Properties();
    private final Properties english = new Properties();

    /** Reads the kit's bundle, the service's and those the configuration adds; a service without a bundle has none. */
    @Inject
    public ProblemTexts(KitConfig config) {
        this(bundles(config));
    }

    /** Reads bundles by name, later ones over earlier ones. */
    public ProblemTexts(Collection<String> bundles) {
        for (String bundle : bundles) {
            load("problems/" + bundle + "_zh.properties", chinese);
            load("problems/" + bundle + "_en.properties", english);
        }
    }

    private static List<String> bundles(KitConfig config) {
        List<String> names = new ArrayList<>(List.of("kit", config.service()));
        config.problemBundles().ifPresent(names::addAll);
        return names;
    }

    private static void load(String resource, Properties into) {
        try (InputStream stream = Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(ProblemTexts.class.getClassLoader())
                .getResourceAsStream(resource)) {
            if (stream != null) {
                into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(resource + " cannot be read", unreadable);
        }
    }

    /** Returns the title of a code; the code itself when it has none. */
    public String title(String code, Locale locale) {
        return texts(locale).getProperty(code + TITLE, code);
    }

    /** Returns the text of a code with its parameters filled in; the title when it has none. */
    public String detail(String code, Locale locale, Map<String, ?> params) {
        String text = texts(locale).getProperty(code + ".detail");
        return text == null ? title(code, locale) : fill(text, params);
    }

    /** Returns the codes that have a title in a language, sorted. */
    public Set<String> codes(Locale locale) {
        return texts(locale).stringPropertyNames().stream()
                .filter(name -> name.endsWith(TITLE))
                .map(name -> name.substring(0, name.length() - TITLE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns whether a code has title and detail in a language. */
    public boolean complete(String code, Locale locale) {
        Properties texts = texts(locale);
        return texts.getProperty(code + TITLE) != null && texts.getProperty(code + ".detail") != null;
    }

    /** Returns the text of a code as it is written, parameters in braces. */
    public String pattern(String code, Locale locale) {
        return texts(locale).getProperty(code + ".detail", "");
    }

    private Properties texts(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }

    private static String fill(String text, Map<String, ?> params) {
        Matcher matcher = PARAMETER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Object value = params.get(matcher.group(1));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "—" : show(value)));
        }
        return matcher.appendTail(filled).toString();
    }

    private static String show(Object value) {
        if (value instanceof Money money) {
            return money.toYuanString();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(ProblemTexts::show).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }
}
