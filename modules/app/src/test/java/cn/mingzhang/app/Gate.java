package cn.mingzhang.app;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A door to a server on loopback that can be shut: connections are refused then, and those that stand are cut. */
final class Gate implements Closeable {

    private final int port;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;

    /** A shut door. */
    Gate(int port, int server) {
        this.port = port;
        this.server = server;
    }

    void open() {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = opened;
            Thread.ofVirtual().start(() -> welcome(opened));
        } catch (IOException taken) {
            throw new IllegalStateException(taken);
        }
    }

    @Override
    public void close() {
        shut(door);
        open.forEach(Gate::shut);
        open.clear();
    }

    private void welcome(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                var guest = at.accept();
                var host = new Socket(InetAddress.getLoopbackAddress(), server);
                open.add(guest);
                open.add(host);
                Thread.ofVirtual().start(() -> carry(guest, host));
                Thread.ofVirtual().start(() -> carry(host, guest));
            } catch (IOException shut) {
                return;
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            shut(from);
        }
    }

    private static void shut(Closeable thing) {
        try {
            if (thing != null) {
                thing.close();
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
