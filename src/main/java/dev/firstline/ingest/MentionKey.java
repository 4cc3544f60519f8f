package dev.firstline.ingest;

/** What a stored mention is found by. */
record MentionKey(String account, String postId) {}
