package dev.firstline.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrandHandlesTest {
    private final BrandHandles handles = new BrandHandles(
            List.of(
                    "@quillair late again",
                    "@QuillAir @tidewear who of you?",
                    "hi @tidewear",
                    "@tidewear",
                    "@55501 x",
                    "@55501 y"),
            "Acme");

    @Test
    void the_first_handle_that_opens_several_lines_is_the_brand() {
        assertThat(handles.turn("@QuillAir @zoe_w what now")).isEqualTo("@Acme @zoe_w what now");
        assertThat(handles.turn("@zoe_w @quillair hates delays")).isEqualTo("@zoe_w @Acme hates delays");
        assertThat(handles.turn("@tidewear and @QuillAir, @tidewear!")).isEqualTo("@Acme and @QuillAir, @Acme!");
        assertThat(handles.turn(".@55501 no signal")).isEqualTo(".@Acme no signal");
    }

    @Test
    void else_the_first_handle_is() {
        assertThat(handles.turn("thanks @seldom_seen !")).isEqualTo("thanks @Acme !");
    }

    @Test
    void a_text_without_handle_gets_one_in_front() {
        assertThat(handles.turn("my parcel never came")).isEqualTo("@Acme my parcel never came");
        assertThat(handles.turn("mail ada@example.com")).isEqualTo("@Acme mail ada@example.com");
    }

    @Test
    void a_known_brand_is_replaced_and_only_an_opening_post_must_have_one() {
        assertThat(BrandHandles.turn("@TideWear hello @55502", "tidewear", "Acme", true))
                .isEqualTo("@Acme hello @55502");
        assertThat(BrandHandles.turn("@55502 hello", "tidewear", "Acme", true)).isEqualTo("@Acme hello");
        assertThat(BrandHandles.turn("hello", "tidewear", "Acme", true)).isEqualTo("@Acme hello");
        assertThat(BrandHandles.turn("I just did", "tidewear", "Acme", false)).isEqualTo("I just did");
    }
}
