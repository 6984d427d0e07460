package lode.report.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lode.expr.Catalog;
import lode.panel.UserException;

/** Shows the runs in a folder to browsers on this machine, and to nobody else. */
public final class Server implements AutoCloseable {

    private static final byte[] IPV4 = {127, 0, 0, 1};
    private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final List<HttpServer> servers;
    private final ExecutorService threads;

    private Server(List<HttpServer> servers, ExecutorService threads) {
        this.servers = List.copyOf(servers);
        this.threads = threads;
    }

    /**
     * Starts to listen on the loopback addresses.
     *
     * @param results the folder that runs are in; need not exist yet
     * @param port    where to listen; 0 for any port that is free
     * @param catalog the operators known, for drawing formulas
     * @throws UserException if the port is taken, or there is none of that number
     */
    public static Server start(Path results, int port, Catalog catalog) {
        if (port < 0 || port > 65535) {
            throw new UserException("A port is a number from 0 to 65535, got " + port);
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        var site = new Site(new Runs(results, catalog));
        List<HttpServer> servers = new ArrayList<>();
        try {
            servers.add(listen(IPV4, port, site, threads));
        } catch (IOException e) {
            throw new UserException(
                    "Cannot listen on port " + port + " (" + e.getMessage()
                            + "): choose another with --port, or 0 for any that is free",
                    e);
        }
        try {
            servers.add(listen(IPV6, servers.getFirst().getAddress().getPort(), site, threads));
        } catch (IOException _) {
            // no IPv6 on this machine, or somebody else has the port there: the other address is printed
        }
        return new Server(servers, threads);
    }

    private static HttpServer listen(byte[] loopback, int port, Site site, ExecutorService threads) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), port), 0);
        server.setExecutor(threads);
        server.createContext("/", site)
                .getFilters()
                .add(new Guard(server.getAddress().getPort()));
        server.start();
        return server;
    }

    /** The address of the page. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + servers.getFirst().getAddress().getPort() + "/");
    }

    /** The addresses it listens on; all of them are loopback addresses. */
    List<InetSocketAddress> addresses() {
        return servers.stream().map(HttpServer::getAddress).toList();
    }

    /** Ends at once; whoever listens is cut off. */
    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }
}
