package dev.firstline.sandbox;

/** Whether the brand may reply to a post through the API: its author must mention or quote the brand in it (X changelog 2026-02-23). */
record Summons(Ledger ledger, Switches switches) {
    boolean allows(SandboxUser brand, SandboxPost target) {
        return target.author() == brand.id() || mentions(brand, target) || quotes(brand, target);
    }

    private boolean mentions(SandboxUser brand, SandboxPost target) {
        return switches.implicitMentionSummons()
                ? target.mentions(brand.username())
                : target.mentionsExplicitly(brand.username());
    }

    private boolean quotes(SandboxUser brand, SandboxPost target) {
        return target.quoted() != null
                && ledger.post(target.quoted())
                        .map(quoted -> quoted.author() == brand.id())
                        .orElse(false);
    }
}
