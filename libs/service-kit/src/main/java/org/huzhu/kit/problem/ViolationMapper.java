package org.huzhu.kit.problem;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huzhu.kernel.refusal.Fault;

/** Answers requests whose fields break a declared rule, with the place and the rule of each. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    private static final List<String> SHOWN = List.of("min", "max", "value", "integer", "fraction", "regexp");

    private final Problems problems;

    @Inject
    public ViolationMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(ConstraintViolationException violations) {
        List<Fault> faults = violations.getConstraintViolations().stream()
                .map(ViolationMapper::fault)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::code))
                .toList();
        return problems.of(KitRefusal.FIELDS_INVALID, faults);
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var rule = violation.getConstraintDescriptor();
        Map<String, Object> params = new HashMap<>();
        for (String name : SHOWN) {
            Object value = rule.getAttributes().get(name);
            if (value != null) {
                params.put(name, value);
            }
        }
        return Fault.at(
                pointer(violation.getPropertyPath()),
                code(rule.getAnnotation().annotationType().getSimpleName()).name(),
                params);
    }

    private static KitRefusal code(String rule) {
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty" -> KitRefusal.FIELD_REQUIRED;
            case "Size", "Length" -> KitRefusal.FIELD_SIZE;
            case "Min",
                    "Max",
                    "DecimalMin",
                    "DecimalMax",
                    "Range",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "Digits" -> KitRefusal.FIELD_RANGE;
            case "Pattern", "Email" -> KitRefusal.FIELD_PATTERN;
            default -> KitRefusal.FIELD_INVALID;
        };
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD || node.getKind() == ElementKind.PARAMETER) {
                continue;
            }
            if (node.isInIterable() && node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.isInIterable() && node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
