package wordings.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.MessageToByteEncoder;
import io.netty.util.internal.PlatformDependent;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutionException;
import wordings.Numbers;

/** A client that encodes one command whose value is larger than direct memory. */
public final class Writing {
  private static final int LINE = 1024;

  private Writing() {}

  /** Writes its command line by line. Netty's own buffer is handed to it. */
  private static final class Encoder extends MessageToByteEncoder<Integer> {
    private int grown;

    @Override
    protected void encode(ChannelHandlerContext context, Integer lines, ByteBuf out) {
      for (int i = 0; i < lines; i++) {
        if (out.writableBytes() < LINE) {
          grown = out.alloc().calculateNewCapacity(out.writerIndex() + LINE, out.maxCapacity());
          try {
            out.ensureWritable(LINE);
          } catch (OutOfMemoryError full) {
            Numbers.are(
                "requestedBytes", grown,
                "usedBytes", PlatformDependent.usedDirectMemory(),
                "maxBytes", PlatformDependent.maxDirectMemory());
            throw full;
          }
        }
        out.writeZero(LINE);
      }
    }
  }

  public static void main(String[] arguments) throws InterruptedException {
    NioEventLoopGroup loops = new NioEventLoopGroup(2);
    Channel server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(new ChannelInboundHandlerAdapter())
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .sync()
            .channel();
    Channel client =
        new Bootstrap()
            .group(loops)
            .channel(NioSocketChannel.class)
            .handler(new Encoder())
            .connect(server.localAddress())
            .sync()
            .channel();
    try {
      client.writeAndFlush(1 << 20).get();
    } catch (ExecutionException refused) {
      refused.printStackTrace();
    }
    Runtime.getRuntime().halt(0);
  }
}
