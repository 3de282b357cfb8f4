package wordings.flink;

import org.apache.flink.runtime.io.disk.BatchShuffleReadBufferPool;

/** Read buffers for a batch shuffle, 64 MiB in buffers of 32 KiB, where direct memory holds fewer. */
public final class BatchShuffle {
  private BatchShuffle() {}

  public static void main(String[] arguments) throws Exception {
    new BatchShuffleReadBufferPool(64L << 20, 32 * 1024).requestBuffers();
  }
}
