package dev.firstline.start;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.CollectionProperty;
import io.smallrye.config.ConfigMappingInterface.LeafProperty;
import io.smallrye.config.ConfigMappingInterface.MapProperty;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting the service knows.
 *
 * @param property its name as a property; {@code *} stands for a name that the operator chooses
 * @param type     what its text must be readable as
 * @param fallback its default, if any
 * @param required whether the start stops without it
 */
record Setting(String property, Class<?> type, @Nullable String fallback, boolean required) {
    /** A setting that may be left out. */
    static Setting optional(String property, Class<?> type) {
        return new Setting(property, type, null, false);
    }

    static Setting withDefault(String property, Class<?> type, String fallback) {
        return new Setting(property, type, fallback, false);
    }

    /** All settings of an interface annotated with {@link ConfigMapping}. */
    static List<Setting> of(Class<?> mapping) {
        ConfigMapping annotation = mapping.getAnnotation(ConfigMapping.class);
        if (annotation == null) {
            throw new IllegalArgumentException(mapping + " is not annotated with ConfigMapping");
        }
        return of(mapping, annotation.prefix());
    }

    static List<Setting> of(Class<?> mapping, String prefix) {
        var settings = new ArrayList<Setting>();
        ConfigMappings.getProperties(new ConfigClass(mapping, prefix))
                .forEach((name, property) -> settings.add(setting(name, property)));
        return settings;
    }

    String environmentName() {
        return EnvironmentName.of(property);
    }

    /** Whether an environment variable of this name sets it. */
    boolean isSetBy(String variable) {
        return variable.equals(environmentName()) || property.contains("*") && variable.matches(pattern());
    }

    private String pattern() {
        return EnvironmentName.of(property.replace("*", "star")).replace("STAR", ".+");
    }

    private static Setting setting(String name, Property property) {
        boolean single = property.isPrimitive() || property.isLeaf() && !property.isOptional();
        String fallback = property.hasDefaultValue() ? property.getDefaultValue() : null;
        return new Setting(name, type(property), fallback, single && fallback == null);
    }

    private static Class<?> type(Property property) {
        if (property.isPrimitive()) {
            return property.asPrimitive().getBoxType();
        }
        if (property.isOptional()) {
            return type(property.asOptional().getNestedProperty());
        }
        if (property instanceof LeafProperty leaf) {
            return leaf.getValueRawType();
        }
        if (property instanceof MapProperty map) {
            return type(map.getValueProperty());
        }
        return property instanceof CollectionProperty collection ? type(collection.getElement()) : String.class;
    }
}
