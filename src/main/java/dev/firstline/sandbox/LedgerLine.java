package dev.firstline.sandbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One thing that happened, a line of the ledger file: {@code {"post":{…}}}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "user", value = SandboxUser.class),
    @JsonSubTypes.Type(name = "post", value = SandboxPost.class),
    @JsonSubTypes.Type(name = "deletion", value = Deletion.class),
    @JsonSubTypes.Type(name = "message", value = SandboxMessage.class),
    @JsonSubTypes.Type(name = "webhook", value = SandboxWebhook.class),
    @JsonSubTypes.Type(name = "subscription", value = Subscription.class),
    @JsonSubTypes.Type(name = "removal", value = Removal.class),
    @JsonSubTypes.Type(name = "refreshed", value = Refreshed.class)
})
sealed interface LedgerLine
        permits SandboxUser, SandboxPost, Deletion, SandboxMessage, SandboxWebhook, Subscription, Removal, Refreshed {}
