package wordings.yarn;

import java.io.File;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** YARN's own monitor watches a JVM that is larger than its container, and says why it kills it. */
public final class OverLimit {
  private OverLimit() {}

  /** `physical` or `virtual`: the limit that the process breaks. */
  public static void main(String[] arguments) throws Exception {
    boolean virtual = arguments[0].equals("virtual");
    long mebibyte = 1 << 20;
    ProcessBuilder sleeping =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xms128m",
                "-Xmx128m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "wordings.yarn.OverLimit$Sleeping")
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"));
    // YARN prints command lines, and this one is long enough
    sleeping.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process large = sleeping.start();
    Thread.sleep(3000);
    long physical = (virtual ? 1024 : 100) * mebibyte;
    boolean done = true;
    try {
      System.out.print(
          Monitor.watch(large.pid(), physical, (long) (2.1 * (virtual ? 200 : 1024) * mebibyte), virtual)
              .get(40, TimeUnit.SECONDS));
    } catch (TimeoutException never) {
      done = false;
    }
    large.destroyForcibly();
    System.out.flush();
    System.exit(done ? 0 : 1);
  }

  /** A process that holds its heap and does nothing. */
  public static final class Sleeping {
    private Sleeping() {}

    public static void main(String[] arguments) throws InterruptedException {
      Thread.sleep(60_000);
    }
  }
}
