package org.huzhu.kit;

import java.lang.reflect.Proxy;
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

    private static KitConfig with(boolean demo, String keyFile) {
        Map<String, Object> values = Map.of("service", "test", "demo", demo, "keyFile", Optional.ofNullable(keyFile));
        return (KitConfig) Proxy.newProxyInstance(
                Settings.class.getClassLoader(), new Class<?>[] {KitConfig.class}, (proxy, method, arguments) -> {
                    if (!values.containsKey(method.getName())) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return values.get(method.getName());
                });
    }
}
