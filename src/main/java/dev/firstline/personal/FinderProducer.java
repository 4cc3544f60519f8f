package dev.firstline.personal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The finder as the service is set up. */
class FinderProducer {
    @Produces
    @Singleton
    PersonalDataFinder finder(PersonalConfig config) {
        return new PersonalDataFinder(config.regions());
    }
}
