package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StrictSummonsTest {
    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox(options -> options.withImplicitMentionSummons(false));

    @Test
    void an_implicit_mention_does_not_call_the_brand() {
        var x = sandbox.x();
        var question = x.customer("ada_flies", "@NorthlineCare which gate?");
        var answer = x.reply("Which flight?", question).json().at("/data/id").asText();
        var implicit = x.customerReply("ada_flies", "NL204", answer);
        var explicit = x.customerReply("ada_flies", "@NorthlineCare NL204!", answer);

        assertThat(x.reply("Gate A3", implicit).status()).isEqualTo(403);
        assertThat(x.reply("Gate A3", explicit).status()).isEqualTo(201);
    }
}
