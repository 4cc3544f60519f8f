package dev.firstline.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * What an account says of itself and whom it lets write.
 *
 * @param receivesYourDm whether the brand may open a direct message conversation with it; for the brand itself, whether everybody may
 * @param automated      whether it carries X's label "Automated"
 */
record Profile(AccountState state, boolean receivesYourDm, String description, boolean automated) {
    static final Profile CUSTOMER = new Profile(AccountState.ACTIVE, true, "", false);
    static final Profile BRAND = new Profile(
            AccountState.ACTIVE,
            true,
            "We answer around the clock. Automated by Northline Airlines; people: @Northline",
            true);

    Profile changed(
            @Nullable AccountState newState,
            @Nullable Boolean newReceives,
            @Nullable String newDescription,
            @Nullable Boolean newAutomated) {
        return new Profile(
                newState == null ? state : newState,
                newReceives == null ? receivesYourDm : newReceives,
                newDescription == null ? description : newDescription,
                newAutomated == null ? automated : newAutomated);
    }
}
