package dev.firstline.intent;

import java.util.List;
import java.util.stream.Collectors;

/** The intents folder cannot be used; the message has one line a fault, {@code file:line: key: what}. */
public final class IntentFolderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    IntentFolderException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, in the order the files were read; never empty. */
    public List<Fault> faults() {
        return faults;
    }

    /** All of it on one line: the first fault and how many more there are. */
    public String summary() {
        String first = faults.get(0).toString();
        return faults.size() == 1 ? first : first + " (and " + (faults.size() - 1) + " more)";
    }
}
