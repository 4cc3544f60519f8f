package dev.firstline.ingest;

import dev.firstline.mention.Mention;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** Stands where the pipeline will be while there is none; with workers off it is never asked. */
@DefaultBean
@ApplicationScoped
class StandInHandler implements MentionHandler {
    @Override
    public void handle(Mention mention) {
        throw new UnsupportedOperationException("no pipeline");
    }

    @Override
    public void failed(Mention mention, RuntimeException failure) {
        throw new UnsupportedOperationException("no pipeline", failure);
    }
}
