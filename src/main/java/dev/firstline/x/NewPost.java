package dev.firstline.x;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Body of {@code POST /2/tweets} for a reply. */
record NewPost(String text, Reply reply) {
    record Reply(@JsonProperty("in_reply_to_tweet_id") String inReplyTo) {}
}
