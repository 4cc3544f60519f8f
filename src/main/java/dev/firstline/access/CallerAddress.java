package dev.firstline.access;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a call comes from, as far as it tells callers apart: of IPv6 the first 64 bits, since the rest is anybody's to choose. */
final class CallerAddress {
    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private CallerAddress() {}

    static String of(@Nullable RoutingContext call) {
        SocketAddress remote = call == null ? null : call.request().remoteAddress();
        String host = remote == null ? null : remote.hostAddress();
        return host == null ? "unknown" : network(host);
    }

    static String network(String host) {
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(host);
        return bytes == null || bytes.length != IPV6_BYTES
                ? host
                : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) + "/64";
    }
}
