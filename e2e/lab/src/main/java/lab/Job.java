package lab;

import java.io.IOException;
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
import org.apache.flink.streaming.api.functions.co.CoMapFunction;

/**
 * Submits a job to a running cluster and waits for its end: {@code REST-PORT PARALLELISM WHAT SIZE}. The classes are on
 * the cluster's own class path, so that none are sent.
 */
public final class Job {
  private Job() {}

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    int size = Integer.parseInt(arguments[3]);
    if (arguments[2].equals("redeployed")) Redeployed.deploy(port, size);
    else run(port, Integer.parseInt(arguments[1]), arguments[2], size);
    System.out.println("the job has finished");
  }

  private static void run(int port, int parallelism, String what, int size) throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createRemoteEnvironment("localhost", port);
    environment.setParallelism(parallelism);
    DataStream<Long> numbers = environment.fromSequence(1, parallelism);
    switch (what) {
      case "heap", "direct", "classes" -> numbers.map(new Holding(what, size));
      case "shuffle" -> exchanged(numbers.map(new Late()), size);
      case "sort" -> {
        environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
        environment.configure(PIPELINED, Job.class.getClassLoader());
        exchanged(numbers, size);
      }
      case "join" -> {
        environment.setRuntimeMode(RuntimeExecutionMode.BATCH);
        numbers.keyBy(new Itself()).connect(numbers.keyBy(new Itself())).map(new Both());
      }
      case "states" -> numbers.keyBy(new Itself()).process(new Stateful(size));
      case "splits" -> environment.createInput(new Described(size), Types.LONG).map(new Same());
      default -> throw new IllegalArgumentException(what);
    }
    environment.execute(what);
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

  private static final class Itself implements KeySelector<Long, Long> {
    @Override
    public Long getKey(Long value) {
      return value;
    }
  }

  /**
   * Lets nothing through before all tasks have what they ask for: those of a streaming job run at the same time, and these
   * would be done before the last of them begin. Flink waits 30 seconds for buffers.
   */
  private static final class Late implements MapFunction<Long, Long> {
    @Override
    public Long map(Long value) throws InterruptedException {
      Thread.sleep(40_000);
      return value;
    }
  }

  private static final class Both implements CoMapFunction<Long, Long, Long> {
    @Override
    public Long map1(Long value) {
      return value;
    }

    @Override
    public Long map2(Long value) {
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
