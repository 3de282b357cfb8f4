package wordings.jvm;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Maps one page of a file again and again, until the system allows no more mappings. */
public final class Maps {
  private static final long PAGE_BYTES = 4096;

  private Maps() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Files.createTempFile("maps", "");
    file.toFile().deleteOnExit();
    List<MappedByteBuffer> kept = new ArrayList<>();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      // two pages apart, so that the kernel does not join neighbours
      while (true) kept.add(channel.map(MapMode.READ_WRITE, 2 * PAGE_BYTES * (kept.size() % 2), PAGE_BYTES));
    }
  }
}
