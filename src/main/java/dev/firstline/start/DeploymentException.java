package dev.firstline.start;

/** The database belongs to the other target. */
final class DeploymentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DeploymentException(boolean forSandbox) {
        super(
                "this database belongs to the %s: give the %s a data folder or database of its own (FIRSTLINE_DATA_DIR or QUARKUS_DATASOURCE_JDBC_URL)"
                        .formatted(forSandbox ? "live service" : "sandbox", forSandbox ? "sandbox" : "live service"));
    }
}
