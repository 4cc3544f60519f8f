package dev.firstline.access;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import java.security.SecureRandom;

/** Hashes passwords with bcrypt. Stateless. */
final class Passwords {
    /** About 60 ms on one core: dear for a guesser, bearable for a caller, whose check is remembered for a minute. */
    private static final int COST = 10;

    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2A;

    /** bcrypt reads 72 bytes; a longer password goes through SHA-512 first. */
    private static final LongPasswordStrategy LONGER = LongPasswordStrategies.hashSha512(VERSION);

    private Passwords() {}

    static String hash(char[] password) {
        return BCrypt.with(VERSION, new SecureRandom(), LONGER).hashToString(COST, password);
    }

    static boolean matches(char[] password, String hash) {
        return BCrypt.verifyer(VERSION, LONGER).verify(password, hash.toCharArray()).verified;
    }
}
