package lab;

import java.io.IOException;
import java.io.InputStream;

/** What is loaded as often as a large application has classes. */
public final class Loaded {
  private Loaded() {}

  static byte[] code() throws IOException {
    try (InputStream file = Loaded.class.getResourceAsStream("Loaded.class")) {
      return file.readAllBytes();
    }
  }
}
