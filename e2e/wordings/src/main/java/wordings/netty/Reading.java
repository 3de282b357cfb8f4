package wordings.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.internal.PlatformDependent;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import wordings.Numbers;

/** A client that gathers a reply in one buffer, as long as the reply goes on. The server's never ends. */
public final class Reading {
  private static final int PIECE = 64 * 1024;

  private Reading() {}

  public static void main(String[] arguments) throws InterruptedException {
    NioEventLoopGroup loops = new NioEventLoopGroup(2);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Channel server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(endless())
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .sync()
            .channel();
    new Bootstrap()
        .group(loops)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
        .handler(gathering(failure))
        .connect(server.localAddress())
        .sync();
    failure.join().printStackTrace();
    // the server's side may still be writing
    Runtime.getRuntime().halt(0);
  }

  private static long reserved() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  private static ChannelInitializer<Channel> endless() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel.pipeline().addLast(
            new ChannelInboundHandlerAdapter() {
              @Override
              public void channelActive(ChannelHandlerContext context) {
                // heap memory, so that the figures are the client's alone
                context
                    .writeAndFlush(Unpooled.buffer(PIECE).writeZero(PIECE))
                    .addListener(written -> channelActive(context));
              }
            });
      }
    };
  }

  private static ChannelInitializer<Channel> gathering(CompletableFuture<Throwable> failure) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        ByteBuf reply = PooledByteBufAllocator.DEFAULT.directBuffer();
        channel.pipeline().addLast(
            new ChannelInboundHandlerAdapter() {
              private int grown;

              @Override
              public void channelRead(ChannelHandlerContext context, Object message) {
                ByteBuf piece = (ByteBuf) message;
                try {
                  grown = reply.alloc().calculateNewCapacity(
                      reply.writerIndex() + piece.readableBytes(), reply.maxCapacity());
                  reply.writeBytes(piece);
                } finally {
                  piece.release();
                }
              }

              @Override
              public void exceptionCaught(ChannelHandlerContext context, Throwable thrown) {
                if (failure.isDone()) return;
                context.channel().config().setAutoRead(false);
                if (PlatformDependent.hasUnsafe()) {
                  Numbers.are(
                      "requestedBytes", grown,
                      "usedBytes", PlatformDependent.usedDirectMemory(),
                      "maxBytes", PlatformDependent.maxDirectMemory());
                } else {
                  // the JDK counts, and the JDK refuses
                  Numbers.are(
                      "requestedBytes", grown,
                      "allocatedBytes", reserved(),
                      "limitBytes", PlatformDependent.maxDirectMemory());
                }
                failure.complete(thrown);
              }
            });
      }
    };
  }
}
