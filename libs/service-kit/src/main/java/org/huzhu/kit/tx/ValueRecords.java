package org.huzhu.kit.tx;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/** A record of one component, such as a typed id, seen as that component. */
final class ValueRecords {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** Asked for every argument and column of every statement; reflection would be made anew each time. */
    private static final ClassValue<Boolean> ARE = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.isRecord() && type.getRecordComponents().length == 1;
        }
    };

    private ValueRecords() {}

    static boolean is(Class<?> type) {
        return ARE.get(type);
    }

    static Shape shape(Class<?> type) {
        return SHAPES.get(type);
    }

    /** How to take a record apart and to put it together. */
    record Shape(Type component, MethodHandle accessor, MethodHandle constructor) {

        private static final MethodType OBJECT_TO_OBJECT = MethodType.genericMethodType(1);

        static Shape of(Class<?> type) {
            RecordComponent component = type.getRecordComponents()[0];
            try {
                Constructor<?> constructor = open(type.getDeclaredConstructor(component.getType()));
                Method accessor = open(component.getAccessor());
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                return new Shape(
                        component.getGenericType(),
                        lookup.unreflect(accessor).asType(OBJECT_TO_OBJECT),
                        lookup.unreflectConstructor(constructor).asType(OBJECT_TO_OBJECT));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** Ids of a feature may be package-private. */
        private static <T extends AccessibleObject> T open(T member) {
            member.setAccessible(true);
            return member;
        }

        Object value(Object holder) {
            return invoke(accessor, holder);
        }

        Object holder(Object value) {
            return invoke(constructor, value);
        }

        private static Object invoke(MethodHandle handle, Object argument) {
            try {
                return handle.invokeExact(argument);
            } catch (RuntimeException | Error fault) {
                throw fault;
            } catch (Throwable checked) {
                throw new IllegalStateException(checked);
            }
        }
    }
}
