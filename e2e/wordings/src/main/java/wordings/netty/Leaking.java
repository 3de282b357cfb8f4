package wordings.netty;

import io.netty.buffer.PooledByteBufAllocator;

/** Forgets each buffer that it takes. The detector reports at a later request, once the collector has seen the loss. */
public final class Leaking {
  private static final int BUFFERS = 5_000;
  private static final int BYTES = 256;

  private Leaking() {}

  public static void main(String[] arguments) {
    for (int i = 0; i < BUFFERS; i++) {
      PooledByteBufAllocator.DEFAULT.directBuffer(BYTES).writeLong(i);
      if (i % (BUFFERS / 5) == 0) System.gc();
    }
  }
}
