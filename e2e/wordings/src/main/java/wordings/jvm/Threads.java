package wordings.jvm;

import java.util.concurrent.CountDownLatch;

/** Starts threads that wait, until the system gives no more. */
public final class Threads {
  private static final long STACK_BYTES = 256L << 20;

  private Threads() {}

  public static void main(String[] arguments) {
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (true) {
        Thread thread =
            new Thread(
                null,
                () -> {
                  try {
                    never.await();
                  } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                  }
                },
                "waiting",
                STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
      }
    } finally {
      never.countDown();
    }
  }
}
