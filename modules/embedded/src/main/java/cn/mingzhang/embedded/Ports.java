package cn.mingzhang.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback address. */
public final class Ports {
    private Ports() {}

    /** Returns a port nobody listens on now. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As servers do it: connections of the last run that linger in TIME_WAIT do not make a port taken
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns the wished port if it is free, else some free one. */
    public static int freeOr(int wished) {
        return isFree(wished) ? wished : free();
    }

    /** Otherwise another server's answer on this port would pass for ours. */
    static void requireFree(int port) {
        if (port != 0 && !isFree(port)) {
            throw taken(port);
        }
    }

    static ServerFailure taken(int port) {
        return new ServerFailure(ServerFailure.Kind.PORT, "port " + port + " is taken", null);
    }
}
