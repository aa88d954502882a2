package org.huzhu.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The conditions that ArchUnit does not bring along. */
final class HouseConditions {

    private static final Set<String> INEXACT = Set.of(
            "double",
            "float",
            Double.class.getName(),
            Float.class.getName(),
            BigDecimal.class.getName(),
            Date.class.getName());
    private static final Set<String> LOGGERS =
            Set.of("org.jboss.logging", "org.slf4j", "java.util.logging", "io.quarkus.logging");

    private final String base;

    HouseConditions(String base) {
        this.base = base;
    }

    /** Returns the feature and the edge of a class; empty for the service's root package. */
    private Optional<String[]> place(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return Optional.empty();
        }
        String[] parts = name.substring(base.length() + 1).split("\\.", 3);
        return Optional.of(parts);
    }

    DescribedPredicate<JavaClass> core() {
        return DescribedPredicate.describe(
                "are in a core",
                type -> place(type).map(parts -> parts.length == 1).orElse(false));
    }

    DescribedPredicate<JavaClass> edge() {
        return DescribedPredicate.describe(
                "are in an edge",
                type -> place(type).map(parts -> parts.length > 1).orElse(false));
    }

    private String edgeOf(JavaClass type) {
        return place(type)
                .filter(parts -> parts.length > 1)
                .map(parts -> parts[0] + "." + parts[1])
                .orElse("");
    }

    ArchCondition<JavaClass> useNoOtherEdge() {
        return new ArchCondition<>("use no other edge") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = edgeOf(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String other = edgeOf(dependency.getTargetClass().getBaseComponentType());
                    boolean shown = own.endsWith(".rest") && other.endsWith(".rest");
                    if (!other.isEmpty() && !other.equals(own) && !shown) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    ArchCondition<JavaClass> keepNumbersExact() {
        return new ArchCondition<>("have no field, parameter or result that is not exact") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<String> fields = type.getFields().stream()
                        .filter(field -> INEXACT.contains(field.getRawType().getName()))
                        .map(field -> field.getFullName());
                Stream<String> methods = type.getCodeUnits().stream()
                        .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(unit -> Stream.concat(
                                        Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
                                .anyMatch(used -> INEXACT.contains(used.getName())))
                        .map(unit -> unit.getFullName());
                Stream.concat(fields, methods)
                        .forEach(name -> events.add(SimpleConditionEvent.violated(type, name + " is not exact")));
            }
        };
    }

    ArchCondition<JavaClass> notAskTheWorld() {
        return new ArchCondition<>("get time and ids as arguments") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    String owner = call.getTargetOwner().getName();
                    String name = call.getName();
                    boolean clock = name.equals("now") && owner.startsWith("java.time.");
                    boolean chance =
                            name.equals("randomUUID") || (owner.equals("java.lang.Math") && name.equals("random"));
                    boolean system = owner.equals("java.lang.System");
                    boolean logger = LOGGERS.stream().anyMatch(owner::startsWith);
                    if (clock || chance || system || logger) {
                        events.add(SimpleConditionEvent.violated(type, call.getDescription()));
                    }
                }
            }
        };
    }

    ArchCondition<JavaClass> beClosed() {
        return new ArchCondition<>("be final, a record, an enum, sealed or an interface") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.isInterface()
                        || type.isEnum()
                        || type.isRecord()
                        || type.isAnonymousClass()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getModifiers().contains(JavaModifier.SYNTHETIC)
                        || isSealed(type);
                if (!closed) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is open"));
                }
            }
        };
    }

    /** Records of one component are ids; a record, class or method of a core holds no naked one. */
    ArchCondition<JavaClass> nameIdsByTheirTypes() {
        return new ArchCondition<>("hold no id that could be another's") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean value = type.isRecord()
                        && type.getFields().stream()
                                        .filter(f -> !f.getModifiers().contains(JavaModifier.STATIC))
                                        .count()
                                == 1;
                if (value) {
                    return;
                }
                type.getFields().stream()
                        .filter(field -> field.getRawType().getName().equals(UUID.class.getName()))
                        .forEach(field -> events.add(
                                SimpleConditionEvent.violated(type, field.getFullName() + " is a naked UUID")));
            }
        };
    }

    private static boolean isSealed(JavaClass type) {
        try {
            return Class.forName(type.getName(), false, Thread.currentThread().getContextClassLoader())
                    .isSealed();
        } catch (ClassNotFoundException notLoadable) {
            return false;
        }
    }
}
