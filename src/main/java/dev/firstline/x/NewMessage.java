package dev.firstline.x;

/** Body of {@code POST /2/dm_conversations/with/:id/messages}. */
record NewMessage(String text) {}
