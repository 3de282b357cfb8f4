package wordings.flink;

import org.apache.flink.runtime.io.network.buffer.NetworkBufferPool;

/** Network memory that the JVM's direct memory limit does not hold. */
public final class PoolAtStart {
  private PoolAtStart() {}

  public static void main(String[] arguments) {
    new NetworkBufferPool(Integer.parseInt(arguments[0]), 32 * 1024);
  }
}
