package dev.firstline.sandbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One thing that happened, a line of the ledger file: {@code {"post":{…}}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @Type(name = "user", value = SandboxUser.class),
    @Type(name = "post", value = SandboxPost.class),
    @Type(name = "deletion", value = Deletion.class),
    @Type(name = "message", value = SandboxMessage.class),
    @Type(name = "webhook", value = SandboxWebhook.class),
    @Type(name = "subscription", value = Subscription.class),
    @Type(name = "removal", value = Removal.class),
    @Type(name = "refreshed", value = Refreshed.class)
})
sealed interface LedgerLine
        permits SandboxUser, SandboxPost, Deletion, SandboxMessage, SandboxWebhook, Subscription, Removal, Refreshed {}
