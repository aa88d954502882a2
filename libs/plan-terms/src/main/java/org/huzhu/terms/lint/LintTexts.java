package org.huzhu.terms.lint;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import org.huzhu.terms.schema.ClassPath;
import org.huzhu.terms.schema.Text;

/** The words for each code, from the bundles {@code lint_zh} and {@code lint_en}. */
final class LintTexts {

    private static final Properties ZH = load("lint_zh.properties");
    private static final Properties EN = load("lint_en.properties");
    private static final String OTHER = "SCHEMA_OTHER";

    private LintTexts() {}

    static Text of(String code, Map<String, String> params) {
        return new Text(fill(ZH, code, params), fill(EN, code, params));
    }

    static boolean knows(String code) {
        return ZH.containsKey(code) && EN.containsKey(code);
    }

    private static String fill(Properties texts, String code, Map<String, String> params) {
        String text = texts.getProperty(code);
        if (text == null) {
            text = texts.getProperty(OTHER).replace("{code}", code);
        }
        for (Map.Entry<String, String> param : params.entrySet()) {
            text = text.replace("{" + param.getKey() + "}", param.getValue());
        }
        return text;
    }

    private static Properties load(String name) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(ClassPath.text(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
