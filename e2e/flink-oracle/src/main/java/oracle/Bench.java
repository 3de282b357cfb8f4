package oracle;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/**
 * How fast Flink derives, as {@code e2e/bench/derive.mjs} measures it. Reads cases and makes their configurations ready.
 * The first line out is a checksum over all answers; each further one a round's nanoseconds and what it summed
 * up to. The nanoseconds are this thread's processor time: what else runs on the machine, the collector and the compiler do
 * not count.
 * Arguments: how many rounds to warm up, how many to measure.
 */
public final class Bench {
  private Bench() {}

  private record Ready(Case asked, Configuration configuration) {}

  public static void main(String[] arguments) {
    Asking flink = new Asking();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int warm = Integer.parseInt(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    List<Ready> cases =
        Lines.standardInput()
            .map(Lines::asCase)
            .map(asked -> new Ready(asked, Asking.configuration(asked.config())))
            .toList();
    long checksum = 0;
    for (Ready ready : cases) checksum = checksum * 31 + weight(flink.answer(ready.asked(), ready.configuration())) & MASK;
    System.out.println(checksum);
    for (int round = 0; round < warm + rounds; round++) {
      long sum = 0;
      long start = threads.getCurrentThreadCpuTime();
      for (Ready ready : cases) sum += derive(flink, ready);
      long nanoseconds = threads.getCurrentThreadCpuTime() - start;
      if (round >= warm) System.out.println(nanoseconds + " " + sum);
    }
  }

  private static final long MASK = (1L << 31) - 1;

  /** A number that the answer goes into, so that none of the work can be left out. */
  private static long derive(Asking flink, Ready ready) {
    try {
      Answer answer = flink.ask(ready.asked(), ready.configuration());
      long sum = 0;
      if (answer.jvm() != null) sum += answer.jvm().length();
      if (answer.dynamic() != null) sum += answer.dynamic().isEmpty() ? 0 : 1;
      return sum;
    } catch (Exception refused) {
      return refused.getMessage() == null ? 0 : refused.getMessage().length();
    }
  }

  /** All bytes of the components, the JVM arguments' length, each option's length, each message's length. */
  private static long weight(Map<String, Object> answer) {
    long sum = 0;
    if (answer.get("memory") instanceof Map<?, ?> memory) {
      for (Object bytes : memory.values()) sum += (Long) bytes & MASK;
    }
    if (answer.get("jvm") instanceof String jvm) sum += jvm.length();
    for (String name : List.of("dynamic", "jmDynamic")) {
      if (!(answer.get(name) instanceof Map<?, ?> options)) continue;
      for (Map.Entry<?, ?> option : options.entrySet()) {
        sum += option.getKey().toString().length() + option.getValue().toString().length();
      }
    }
    if (answer.get("error") instanceof List<?> chain) {
      for (Object link : chain) {
        if (((Map<?, ?>) link).get("message") instanceof String message) sum += message.length();
      }
    }
    return sum & MASK;
  }
}
