package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An opt-out is kept for ever, so it is heard where it is said and nowhere else. */
class OptOutTest {
    private static final OptOut OPT_OUT = new OptOut();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop",
                "@NorthlineCare STOP",
                "Stop!!",
                "please stop",
                "please don't reply to me again",
                "leave me alone bot",
                "ok leave me alone",
                "no more replies please, I am only venting",
                "Do not contact me again on here.",
                "@NorthlineCare could you stop replying to my tweets please",
                "stop sending me automatic replies",
                "pls stop with the auto replies",
                "go away bot",
                "opt me out",
                "I don't want any more messages from you",
                "remove me from your auto reply list",
                "never reply to me again",
                "𝗽𝗹𝗲𝗮𝘀𝗲 𝘀𝘁𝗼𝗽 𝗿𝗲𝗽𝗹𝘆𝗶𝗻𝗴 𝘁𝗼 𝗺𝗲",
                "st\u200bop",
                "Don´t reply to me",
                "ho\u0308r auf mir zu schreiben",
                "hoer auf mir zu schreiben",
                "dejame en paz",
                "para",
                "no me escribas más",
                "Por favor, dejen de responderme",
                "@NorthlineCare déjame en paz",
                "no quiero más respuestas automáticas",
                "arrêtez de me répondre",
                "Ne m'écrivez plus.",
                "laissez-moi tranquille svp",
                "Bitte nicht mehr antworten",
                "Hören Sie auf, mir zu schreiben!",
                "Lassen Sie mich in Ruhe",
                "não me respondam mais",
                "parem de me mandar mensagens",
                "me deixem em paz",
                "non rispondetemi più",
                "smettetela di scrivermi",
                "lasciatemi in pace",
                "stop met reageren",
                "laat me met rust",
                "schrijf me niet meer"
            })
    void whoever_says_so_has_opted_out(String text) {
        assertThat(OPT_OUT.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please stop ignoring me",
                "don't reply if you can't help",
                "stop it haha",
                "delete my account",
                "stop it, you two",
                "please delete my account and all my data",
                "stop losing my bags",
                "please stop cancelling the 17:36",
                "you never reply to me",
                "why don't you reply to me?",
                "you don't answer",
                "@Northline don't reply to me",
                "every time I complain @Northline stop replying to me",
                "they take the money and stop replying to me",
                "die Crew ist nett und lässt mich in Ruhe",
                "stop replying to me with links and find my bag",
                "please don't reply with the same link again",
                "If you're not going to help then stop replying to me",
                "your crew would not leave me alone",
                "leave me alone with this trifle 😍",
                "your email says \"do not reply\", so who do I write to",
                "how do I opt out of your marketing letters",
                "unsubscribe link in the newsletter is broken",
                "do you stop in Denver",
                "can't stop smiling",
                "got no more replies since Monday",
                "stop my order before it goes out",
                "stop. losing. my. bags.",
                "don't contact me by phone, I am deaf, e-mail is fine",
                "thanks, no reply needed",
                "stop it 😂",
                "the bus did not stop",
                "dejen de cobrarme dos veces",
                "¿por qué no me responden?",
                "nadie me contesta",
                "hace días que no me escriben",
                "vous ne me répondez plus",
                "arrêtez de perdre mes bagages",
                "Sie antworten mir nicht mehr",
                "Warum antworten Sie mir nicht mehr?",
                "vocês não me respondem",
                "parem de cancelar voos",
                "non mi rispondete mai",
                "perché non mi rispondete più?",
                "jullie antwoorden niet",
                "stop met annuleren",
                "para cuándo es mi vuelo"
            })
    void whoever_means_something_else_has_not(String text) {
        assertThat(OPT_OUT.in(text)).isFalse();
    }
}
