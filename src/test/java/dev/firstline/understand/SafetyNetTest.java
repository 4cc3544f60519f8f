package dev.firstline.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyNetTest {
    private static final SafetyNet NET = new SafetyNet();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I have a bomb in my bag on NL101                     | THREAT
            there's a gun in the cabin                           | THREAT
            i'll stab your driver                                | THREAT
            my wife just passed. can the flights be refunded     | GRIEF
            our little brother died on Monday                    | GRIEF
            we lost our baby last week and your bill still comes | GRIEF
            I want to kill myself                                | SELF_HARM
            thinking of ending it all                            | SELF_HARM
            ME QUIERO MORIR!!                                    | SELF_HARM
            je n'ai plus envie de vivre                          | SELF_HARM
            ich bringe mich um                                   | SELF_HARM
            não quero mais viver                                 | SELF_HARM
            voglio farla finita                                  | SELF_HARM
            ik wil dood                                          | SELF_HARM
            """)
    void the_plainest_forms_are_heard(String text, Sensitive subject) {
        assertThat(NET.in(text)).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can i take my dog in the cabin?",
                "my son just passed his driving test",
                "my wife passed the counter and nobody asked",
                "we lost my husband's jacket",
                "your sale is the bomb",
                "bath bombs back in stock?",
                "this queue is killing me",
                "this lounge is to die for",
                "me muero de hambre",
                "ich will nicht mehr warten",
                "je veux un remboursement",
                "voglio tornare a casa"
            })
    void what_only_sounds_like_it_is_not(String text) {
        assertThat(NET.in(text)).isEqualTo(Sensitive.NONE);
    }

    @Test
    void a_text_without_end_is_read_to_a_bound() {
        assertThat(NET.in("my ".repeat(8_000))).isEqualTo(Sensitive.NONE);
    }
}
