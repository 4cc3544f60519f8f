package dev.firstline.x;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** X was called and no usable answer came back. */
class NoAnswerException extends RuntimeException {
    private final boolean neverArrived;
    private final boolean silent;

    NoAnswerException(RuntimeException failure) {
        super(words(failure), failure);
        neverArrived = connecting(failure);
        silent = silent(failure);
    }

    /** Whether no connection was made, so that X cannot have seen the call. In any doubt this is false. */
    boolean neverArrived() {
        return neverArrived;
    }

    /** Whether the connection broke off, rather than that X was silent for too long or could not be reached. */
    boolean connectionBroke() {
        return !neverArrived && !silent;
    }

    private static boolean silent(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof TimeoutException || at instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static boolean connecting(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof ConnectException
                    || at instanceof UnknownHostException
                    || at instanceof NoRouteToHostException
                    || at instanceof SSLHandshakeException) {
                return true;
            }
        }
        return false;
    }

    private static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return (connecting(failure) ? "X cannot be reached: " : "X gave no answer: ")
                + root.getClass().getSimpleName();
    }
}
