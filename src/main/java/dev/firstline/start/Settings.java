package dev.firstline.start;

import dev.firstline.access.AccessConfig;
import dev.firstline.access.AdminConfig;
import dev.firstline.access.OidcConfig;
import dev.firstline.act.ActConfig;
import dev.firstline.cases.CasesConfig;
import dev.firstline.facts.FactsConfig;
import dev.firstline.ingest.IngestConfig;
import dev.firstline.intent.IntentsConfig;
import dev.firstline.personal.PersonalConfig;
import dev.firstline.sandbox.SandboxConfig;
import dev.firstline.understand.ModelsConfig;
import dev.firstline.vault.VaultConfig;
import dev.firstline.x.XConfig;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings, read and checked before anything is started: properties, environment, application.properties. */
final class Settings {
    /** The settings' interfaces of all packages. One that is missing here is not checked, and its variables are refused as unknown. */
    private static final List<Class<?>> MAPPINGS = List.of(
            AccessConfig.class,
            AdminConfig.class,
            ActConfig.class,
            CasesConfig.class,
            DataConfig.class,
            FactsConfig.class,
            IngestConfig.class,
            IntentsConfig.class,
            ModelsConfig.class,
            OidcConfig.class,
            PersonalConfig.class,
            SandboxConfig.class,
            VaultConfig.class,
            XConfig.class);

    private static final String PREFIX = "FIRSTLINE_";
    /** Above the environment, as system properties are. */
    private static final int CHOSEN_ORDINAL = 410;

    private final Map<String, String> environment;
    private final List<Setting> known;
    private final SmallRyeConfig config;

    private Settings(Map<String, String> environment, List<Setting> known, SmallRyeConfig config) {
        this.environment = environment;
        this.known = known;
        this.config = config;
    }

    /** All settings of the service: those of the interfaces and those that the start itself reads. */
    static List<Setting> known() {
        Stream<Setting> mapped = MAPPINGS.stream().map(Setting::of).flatMap(List::stream);
        return Stream.concat(mapped, Target.settings().stream()).toList();
    }

    /**
     * Reads the settings and refuses what cannot be used: unknown variables and unreadable values.
     *
     * @param environment the environment variables
     * @param chosen      properties that the start decided by itself
     * @param known       the settings there are
     * @throws SettingsException naming each such variable
     */
    static Settings read(Map<String, String> environment, Map<String, String> chosen, List<Setting> known) {
        SmallRyeConfig config = ConfigUtils.configBuilder()
                .withSources(
                        new EnvConfigSource(environment, EnvConfigSource.ORDINAL + 1),
                        new PropertiesConfigSource(chosen, "start", CHOSEN_ORDINAL))
                .withDefaultValues(fallbacks(known))
                .build();
        var settings = new Settings(environment, known, config);
        settings.checkGiven();
        return settings;
    }

    private static Map<String, String> fallbacks(List<Setting> known) {
        var fallbacks = new HashMap<String, String>();
        for (Setting setting : known) {
            if (setting.fallback() != null) {
                fallbacks.putIfAbsent(setting.property(), setting.fallback());
            }
        }
        return fallbacks;
    }

    /** A setting's text as the operator gave it; empty for a default or an empty text. */
    Optional<String> given(String property) {
        ConfigValue value = config.getConfigValue(property);
        boolean isDefault = value.getConfigSourceOrdinal() == Integer.MIN_VALUE;
        return Optional.ofNullable(value.getValue()).filter(text -> !text.isEmpty() && !isDefault);
    }

    /** A setting's value, which may be its default. */
    <T> T value(String property, Class<T> type) {
        return config.getValue(property, type);
    }

    /** A setting's values, separated by commas. */
    <T> List<T> values(String property, Class<T> type) {
        return config.getValues(property, type);
    }

    /** Refuses settings that have neither a value nor a default. */
    void checkComplete() {
        refuse(known.stream()
                .filter(setting ->
                        setting.required() && given(setting.property()).isEmpty())
                .map(setting -> setting.environmentName() + " is missing and has no default"));
    }

    private void checkGiven() {
        refuse(Stream.concat(
                environment.keySet().stream().filter(this::isUnknown).sorted().map(this::unknown),
                known.stream().flatMap(setting -> fault(setting).stream())));
    }

    private static void refuse(Stream<String> faults) {
        List<String> lines = faults.distinct().toList();
        if (!lines.isEmpty()) {
            throw new SettingsException(lines);
        }
    }

    private boolean isUnknown(String variable) {
        return variable.startsWith(PREFIX) && known.stream().noneMatch(setting -> setting.isSetBy(variable));
    }

    private String unknown(String variable) {
        List<String> names = known.stream().map(Setting::environmentName).toList();
        return variable + ": there is no such setting"
                + Nearest.of(variable, names)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
    }

    private Optional<String> fault(Setting setting) {
        return given(setting.property())
                .filter(text -> !isReadable(setting, text))
                .map(text -> "%s: \"%s\" %s"
                        .formatted(setting.environmentName(), text, SettingType.complaint(setting.type())));
    }

    private boolean isReadable(Setting setting, String text) {
        if (SettingType.isMisread(setting.type(), text)) {
            return false;
        }
        try {
            config.convert(text, setting.type());
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
