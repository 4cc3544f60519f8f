package dev.firstline.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Calls that go wrong, for {@link FaultsTest}. */
@Path("/test/faults")
@PermitAll
public class FaultyResource {
    record Order(String name, int amount, Inner inner) {}

    record Inner(boolean sure) {}

    @POST
    public String take(Order order) {
        return order.name();
    }

    @GET
    public String fail() {
        throw new IllegalStateException("secret words of the inside");
    }
}
