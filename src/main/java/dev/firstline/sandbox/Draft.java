package dev.firstline.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * A post that has no id yet.
 *
 * @param prefix       automatic leading mentions with a trailing space, or empty
 * @param typed        what the author wrote
 * @param conversation the thread it belongs to; null opens one
 * @param edited       the version this one takes the place of
 * @param images       how many pictures hang on it
 */
record Draft(
        SandboxUser author,
        String prefix,
        String typed,
        String lang,
        @Nullable Long conversation,
        @Nullable Long repliedTo,
        @Nullable Long inReplyToUser,
        @Nullable Long quoted,
        @Nullable Long retweeted,
        @Nullable SandboxPost edited,
        int images,
        @Nullable String key) {
    static Draft root(SandboxUser author, String text, String lang) {
        return new Draft(author, "", text, lang, null, null, null, null, null, null, 0, null);
    }

    static Draft reply(SandboxUser author, String prefix, String typed, String lang, SandboxPost target) {
        return new Draft(
                author,
                prefix,
                typed,
                lang,
                target.conversation(),
                target.id(),
                target.author(),
                null,
                null,
                null,
                0,
                null);
    }

    static Draft edit(SandboxUser author, String typed, SandboxPost before) {
        var prefix = before.text().substring(0, before.typedFrom());
        return new Draft(
                author,
                prefix,
                typed,
                before.lang(),
                before.conversation(),
                before.repliedTo(),
                before.inReplyToUser(),
                before.quoted(),
                before.retweeted(),
                before,
                before.images(),
                null);
    }

    Draft quoting(@Nullable Long post) {
        return new Draft(
                author,
                prefix,
                typed,
                lang,
                conversation,
                repliedTo,
                inReplyToUser,
                post,
                retweeted,
                edited,
                images,
                key);
    }

    Draft retweeting(Long post) {
        return new Draft(
                author, prefix, typed, lang, conversation, repliedTo, inReplyToUser, quoted, post, edited, images, key);
    }

    Draft picturing(int pictures) {
        return new Draft(
                author,
                prefix,
                typed,
                lang,
                conversation,
                repliedTo,
                inReplyToUser,
                quoted,
                retweeted,
                edited,
                pictures,
                key);
    }

    Draft keyed(@Nullable String chosen) {
        return new Draft(
                author,
                prefix,
                typed,
                lang,
                conversation,
                repliedTo,
                inReplyToUser,
                quoted,
                retweeted,
                edited,
                images,
                chosen);
    }
}
