package lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What is deployed in a jar again and again: each time a thread of its own stays behind, as that of a driver or a client
 * does that nobody closes, and with it the class loader and all classes of that time.
 */
public final class Redeployed implements MapFunction<Long, Long> {
  private static final int CLASSES = 500;
  private static List<Object> kept;

  /** Deploys it so many times, one after the other. */
  static void deploy(int port, int times) throws Exception {
    Path jar = Files.createTempFile("redeployed", ".jar");
    try {
      write(jar);
      for (int i = 0; i < times; i++) {
        StreamExecutionEnvironment environment =
            StreamExecutionEnvironment.createRemoteEnvironment("localhost", port, 1, jar.toString());
        environment.fromSequence(1, 1).map(new Redeployed());
        environment.execute("redeployed " + i);
      }
    } finally {
      Files.delete(jar);
    }
  }

  @Override
  public Long map(Long value) throws IOException, ClassNotFoundException {
    kept = new ArrayList<>();
    byte[] code = Loaded.code();
    for (int i = 0; i < CLASSES; i++) kept.add(new Loader(code).loadClass(Loaded.class.getName()));
    Thread stays = new Thread(Redeployed::stay, "a thread that nobody ends");
    stays.setDaemon(true);
    stays.start();
    return value;
  }

  private static void stay() {
    while (kept != null) {
      try {
        Thread.sleep(1_000);
      } catch (InterruptedException again) {
        // nobody listens
      }
    }
  }

  private static void write(Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(file)) {
      for (Class<?> each : List.of(Redeployed.class, Loader.class, Loaded.class)) {
        String name = each.getName().replace('.', '/') + ".class";
        packed.putNextEntry(new JarEntry(name));
        try (InputStream code = each.getClassLoader().getResourceAsStream(name)) {
          code.transferTo(packed);
        }
      }
    }
  }
}
