package wordings.jvm;

import java.util.concurrent.CountDownLatch;

/** Starts {@code arguments[0]} threads that wait; without a number, until the system gives no more. */
public final class Threads {
  private static final long STACK_BYTES = 256L << 20;

  private Threads() {}

  public static void main(String[] arguments) {
    CountDownLatch never = new CountDownLatch(1);
    try {
      for (long i = Load.of(arguments, 0); i > 0; i--) {
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
      Load.held(never);
    } finally {
      never.countDown();
    }
  }
}
