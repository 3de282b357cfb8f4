package lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Submits a job to a running cluster and waits for its end: {@code REST-PORT PARALLELISM WHAT SIZE}. The classes are on
 * the cluster's own class path, so that none are sent.
 */
public final class Job {
  private Job() {}

  public static void main(String[] arguments) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createRemoteEnvironment("localhost", Integer.parseInt(arguments[0]));
    int parallelism = Integer.parseInt(arguments[1]);
    environment.setParallelism(parallelism);
    DataStream<Long> numbers = environment.fromSequence(1, parallelism);
    int size = Integer.parseInt(arguments[3]);
    switch (arguments[2]) {
      case "heap", "direct", "classes" -> numbers.map(new Holding(arguments[2], size));
      case "shuffle" -> exchanged(numbers, size);
      case "sort" -> {
        environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
        environment.configure(PIPELINED, Job.class.getClassLoader());
        exchanged(numbers, size);
      }
      case "splits" -> environment.createInput(new Described(size), Types.LONG).map(new Same());
      default -> throw new IllegalArgumentException(arguments[2]);
    }
    environment.execute(arguments[2]);
    System.out.println("the job has finished");
  }

  /** All sorts of a batch job at the same time, so that they share a slot's managed memory; by its name up to 1.13 too. */
  private static final Configuration PIPELINED =
      Configuration.fromMap(
          Map.of(
              "execution.batch-shuffle-mode", "ALL_EXCHANGES_PIPELINED",
              "execution.shuffle-mode", "ALL_EXCHANGES_PIPELINED"));

  /** So many exchanges of all to all; each is sorted where the job is a batch. */
  private static void exchanged(DataStream<Long> numbers, int count) {
    DataStream<Long> exchanged = numbers;
    for (int i = 0; i < count; i++) exchanged = exchanged.keyBy(new Itself()).map(new Same());
  }

  /** Keeps so many MiB, or classes, as a user's function does that holds state by itself. */
  private static final class Holding implements MapFunction<Long, Long> {
    private final String what;
    private final int size;
    private transient List<Object> kept;

    Holding(String what, int size) {
      this.what = what;
      this.size = size;
    }

    @Override
    public Long map(Long value) throws IOException, ClassNotFoundException {
      kept = new ArrayList<>();
      byte[] code = what.equals("classes") ? Loaded.code() : null;
      for (int i = 0; i < size; i++) {
        kept.add(
            switch (what) {
              case "heap" -> new byte[1 << 20];
              case "direct" -> ByteBuffer.allocateDirect(1 << 20);
              default -> new Loader(code).loadClass(Loaded.class.getName());
            });
      }
      return value;
    }
  }

  /** What is loaded as often as a large application has classes. */
  public static final class Loaded {
    static byte[] code() throws IOException {
      try (InputStream file = Job.class.getResourceAsStream("Job$Loaded.class")) {
        return file.readAllBytes();
      }
    }
  }

  private static final class Loader extends ClassLoader {
    private final byte[] code;

    Loader(byte[] code) {
      super(null);
      this.code = code;
    }

    @Override
    protected Class<?> findClass(String name) {
      return defineClass(name, code, 0, code.length);
    }
  }

  private static final class Itself implements KeySelector<Long, Long> {
    @Override
    public Long getKey(Long value) {
      return value;
    }
  }

  private static final class Same implements MapFunction<Long, Long> {
    @Override
    public Long map(Long value) {
      return value;
    }
  }
}
