package wordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a failure as the program that made it knows them, not as the message words them. They go to the file
 * that the system property {@code numbers} names, a {@code name=value} a line.
 */
public final class Numbers {
  private Numbers() {}

  /** Takes names and integers by turns. */
  public static void are(Object... namesAndValues) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      lines.add(namesAndValues[i] + "=" + namesAndValues[i + 1]);
    }
    try {
      Files.write(Path.of(System.getProperty("numbers")), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
