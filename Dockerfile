# Builds the service and keeps of the native code only what Linux on the built architecture needs.
#   docker build -t firstline .
#   docker run --stop-timeout 60 -p 127.0.0.1:8080:8080 -v firstline-data:/app/data firstline
# On the sandbox the users' passwords are public, so publish the port on the loopback address only.

FROM maven:3-eclipse-temurin-17 AS build
RUN apt-get update && apt-get install -y --no-install-recommends zip && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -Dquick -DskipTests package
COPY docker docker
RUN docker/strip-natives target/quarkus-app

FROM eclipse-temurin:17-jre
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --home-dir /app/data --no-create-home firstline \
    && mkdir -p /app/data && chown firstline:firstline /app/data && chmod 700 /app/data
WORKDIR /app
COPY LICENSE ./
COPY intents intents
COPY models models
COPY --from=build /build/target/quarkus-app/ ./
USER firstline
# Inside a container the loopback address reaches nobody; who may come in is decided by what is published.
ENV HOME=/app/data QUARKUS_HTTP_HOST=0.0.0.0
VOLUME /app/data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD curl --fail --silent --output /dev/null "http://127.0.0.1:${QUARKUS_HTTP_PORT:-8080}/q/health/ready"
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-jar", "/app/quarkus-run.jar"]
