package wordings.jvm;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** One object larger than the virtual machine, or the library, allows: an array, a text, or a file read whole. */
public final class ArraySize {
  private static final long FILE_BYTES = 3L << 30;

  private ArraySize() {}

  public static void main(String[] arguments) throws IOException {
    System.out.println(
        switch (arguments[0]) {
          case "array" -> new long[Integer.MAX_VALUE].length;
          case "text" -> "text".repeat(Integer.MAX_VALUE).length();
          case "file" -> wholeFile().length;
          default -> throw new IllegalArgumentException(arguments[0]);
        });
  }

  private static byte[] wholeFile() throws IOException {
    Path path = Files.createTempFile("large", "");
    try {
      // no block of it is ever written
      try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
        file.setLength(FILE_BYTES);
      }
      return Files.readAllBytes(path);
    } finally {
      Files.delete(path);
    }
  }
}
