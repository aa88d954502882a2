package org.huzhu.kit;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The kit's settings made by hand, for tests without Quarkus: only what they look at. */
public final class Settings {

    private Settings() {}

    public static KitConfig production() {
        return with(false, null);
    }

    public static KitConfig demo() {
        return with(true, null);
    }

    public static KitConfig keyFile(String path) {
        return with(false, path);
    }

    public static KitConfig standing(boolean demo, String address, String secret, Duration fresh) {
        KitConfig.Standing standing = made(
                KitConfig.Standing.class, Map.of("introspection", address, "clientSecret", secret, "freshMax", fresh));
        return made(KitConfig.class, Map.of("demo", demo, "standing", standing));
    }

    private static KitConfig with(boolean demo, String keyFile) {
        Map<String, Object> values = Map.of("service", "test", "demo", demo, "keyFile", Optional.ofNullable(keyFile));
        return made(KitConfig.class, values);
    }

    private static <T> T made(Class<T> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                Settings.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!values.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return values.get(method.getName());
                }));
    }
}
