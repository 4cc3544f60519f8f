package dev.firstline.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.firstline.cases.Note;
import dev.firstline.conversation.Conversation;
import dev.firstline.conversation.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A case with all that was said and what is under way. */
record CaseDetails(
        @JsonUnwrapped CaseView caseView,
        List<ConversationView> conversations,
        List<DeliveryView> deliveries,
        List<Note> notes) {
    /** One thread on X. */
    record ConversationView(long id, String thread, String owner, long epoch, List<MessageView> messages) {
        static ConversationView of(Conversation conversation, List<Message> messages) {
            return new ConversationView(
                    conversation.id(),
                    conversation.thread().value(),
                    conversation.owner().label(),
                    conversation.epoch(),
                    messages.stream()
                            .map(message -> MessageView.of(message, conversation))
                            .toList());
        }
    }

    /** One post; {@code permalink} shows it on X. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MessageView(
            String post,
            String from,
            @Nullable String agent,
            String text,
            Instant at,
            String permalink,
            @Nullable Instant deletedAt) {
        private static MessageView of(Message message, Conversation conversation) {
            boolean customer = message.origin() == Message.Origin.CUSTOMER;
            // i/status finds a post by its id alone, whatever the brand's handle is.
            String who = customer ? conversation.author().username() : "i";
            return new MessageView(
                    message.post().value(),
                    message.origin().name().toLowerCase(Locale.ROOT),
                    message.agent(),
                    message.text(),
                    message.at(),
                    "https://x.com/" + who + "/status/" + message.newest(),
                    message.deletedAt());
        }
    }
}
