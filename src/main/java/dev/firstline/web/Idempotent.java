package dev.firstline.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that takes an {@code Idempotency-Key}: the same key with the same call within 24 hours gives the first answer again, with
 * {@code Idempotency-Replayed: true}, and does nothing. Refused calls are not kept: they changed nothing.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
